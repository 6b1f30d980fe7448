-- aside: what stands beside the text of a page: the contents of the book
-- with this page's sections, the picture that opens a chapter, and the
-- page's words for the search.
local escaped = dofile(PANDOC_SCRIPT_FILE:match("^(.*)/") .. "/escape.lua")
local Aside = {}

-- The first heading of a Markdown file, in plain words.
local function title_of(path)
  for line in io.lines(path) do
    local words = line:match("^# (.*)")
    if words then return (words:gsub("[`$*]", "")) end
  end
  return path
end

-- ---- contents ----------------------------------------------------------

local function sections_html(document)
  local items = {}
  for _, block in ipairs(document.blocks) do
    if block.t == "Header" and block.level == 2 then
      items[#items + 1] = ('<li><a href="#%s">%s</a></li>'):format(
        block.identifier, escaped(pandoc.utils.stringify(block)))
    end
  end
  return #items > 0 and "<ol>" .. table.concat(items) .. "</ol>" or ""
end

-- The list of all pages; exercises only where one of them is read.
function Aside.contents(document, page)
  local items = {}
  local chapter = page:match("^(chapters/[^/]+)/")
  for path, stem in os.getenv("BOOK_PAGES"):gmatch("(%S+) (%S+)") do
    local exercise = path:find("/exercises/") ~= nil
    if not exercise or (chapter and page:find("/exercises/") and
                        path:find(chapter .. "/", 1, true) == 1) then
      local here = path == page and ' aria-current="page"' or ""
      items[#items + 1] = ('<li%s><a href="%s.html"%s>%s</a>%s</li>'):format(
        exercise and ' class="exercise"' or "", stem, here,
        escaped(path == "chapters/README.md" and "Contents" or
                title_of(path)),
        path == page and sections_html(document) or "")
    end
  end
  return '<ol class="pages">' .. table.concat(items, "\n") .. "</ol>"
end

-- ---- the opening picture -----------------------------------------------

-- A chapter that begins with text alone opens with its first figure, small
-- and cut to a band; the figure itself stands where it is explained.
function Aside.with_lead(blocks, page)
  local first, at, paragraph
  for i, block in ipairs(blocks) do
    if block.t == "RawBlock" and block.text:find("^<figure id=") then
      first, at = block.text, i
      break
    elseif block.t == "Para" and not paragraph then
      paragraph = i
    end
  end
  if not (first and paragraph) or at < paragraph + 4 or
     page:find("/exercises/") then
    return blocks
  end
  local id, picture = first:match('id="([^"]*)"'),
                      first:match("<picture>.*</picture>")
  picture = picture:gsub('alt="[^"]*"', 'alt=""'):gsub(' loading="lazy"', "")
  blocks:insert(paragraph + 1, pandoc.RawBlock("html",
    ('<a class="lead" href="#%s" aria-label="To the figure">%s</a>')
    :format(id, picture)))
  return blocks
end

-- ---- search ------------------------------------------------------------

local function json(text)
  return '"' .. text:gsub('[%c"\\]', function(c)
    return ("\\u%04x"):format(c:byte())
  end) .. '"'
end

-- Writes the page's sections, one JSON object a line: address, page,
-- heading, words.
function Aside.index(document, page, title)
  local out = os.getenv("BOOK_OUT")
  local stem = os.getenv("BOOK_PAGES"):match(page:gsub("%p", "%%%0") ..
                                             " (%S+)")
  local file = assert(io.open(out .. "/" .. stem .. ".index", "w"))
  local heading, id, words = title, "", {}
  local function flush()
    local text = table.concat(words, " "):gsub("%s+", " ")
    if text ~= "" then
      file:write(("{\"u\":%s,\"p\":%s,\"h\":%s,\"t\":%s},\n"):format(
        json(stem .. ".html" .. id), json(title), json(heading),
        json(text)))
    end
    words = {}
  end
  for _, block in ipairs(document.blocks) do
    if block.t == "Header" and block.level > 1 then
      flush()
      heading, id = pandoc.utils.stringify(block), "#" .. block.identifier
    elseif block.t ~= "RawBlock" then
      words[#words + 1] = pandoc.utils.stringify(block)
    end
  end
  flush()
  file:close()
end

return Aside
