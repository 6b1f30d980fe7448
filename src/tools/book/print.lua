-- print: all pages of the book as one document for paper, each page of the
-- HTML book with a running head of its own, and a table of contents whose
-- page numbers come from BOOK_NUMBERS, a file of lines "ID NUMBER" that
-- pdf.sh reads off a first printing.
local folder = PANDOC_SCRIPT_FILE:match("^(.*)/")
local Page = dofile(folder .. "/page.lua")
local escaped = dofile(folder .. "/escape.lua")

local numbers = {}
for line in io.lines(os.getenv("BOOK_NUMBERS")) do
  local id, number = line:match("^(%S+) (%d+)$")
  if id then numbers[id] = number end
end

local function line_of(level, id, words)
  return ('<li class="level-%d"><a href="#%s">%s</a>' ..
          '<span class="number">%s</span></li>')
         :format(level, id, escaped(words), numbers[id] or "")
end

local function head_of(stem) return "page-" .. stem:gsub("%-", "_") end

-- The pages of the EPUB name a still picture from the project's folder.
local function from_here(image)
  local out = os.getenv("BOOK_OUT") .. "/"
  if image.src:sub(1, #out) == out then image.src = image.src:sub(#out + 1) end
  return image
end

function Pandoc(document)
  local contents, rules, blocks = {}, {}, pandoc.List()
  local head
  for path, stem in os.getenv("BOOK_PAGES"):gmatch("(%S+) (%S+)") do
    local file = assert(io.open(path))
    local page = pandoc.read(file:read("a"), "gfm+smart")
    file:close()
    local converted, title = Page.convert(page, path, true)
    title = stem == "index" and "About this book" or title
    for _, block in ipairs(converted.blocks) do
      local level = block.t == "Header" and block.level
      if level == 1 or level == 2 and not path:find("/exercises/") then
        contents[#contents + 1] = line_of(level, block.identifier,
          level == 1 and title or pandoc.utils.stringify(block))
      end
    end
    -- exercises go on under the head of their chapter
    if not path:find("/exercises/") then
      head = head_of(stem)
      rules[#rules + 1] = ('@page %s { @top-right { content: "%s" } }')
        :format(head, (title:gsub('"', "'")))
    end
    blocks:insert(pandoc.Div(converted.blocks, pandoc.Attr("",
      {path:find("/exercises/") and "exercise-page" or "chapter"}, {style = "page: " .. head})))
  end
  document.blocks = pandoc.List {
    pandoc.RawBlock("html", "<style>" .. table.concat(rules, "\n") ..
                    '</style><section class="title"><img src="cover.png" ' ..
                    'alt="Backprop by Hand"></section>' ..
                    '<section class="toc"><h1>Contents</h1><ol>' ..
                    table.concat(contents, "\n") .. "</ol></section>")
  }
  document.blocks:extend(blocks)
  return document:walk {Image = from_here}
end
