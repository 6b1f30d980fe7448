-- html: one page of the HTML book.  The metadata field page is the path of
-- its Markdown file.
local folder = PANDOC_SCRIPT_FILE:match("^(.*)/")
local Page = dofile(folder .. "/page.lua")
local Terms = dofile(folder .. "/terms.lua")
local Aside = dofile(folder .. "/aside.lua")

-- A link beside each heading, to be copied.
local function anchored(header)
  if header.level == 1 then return nil end
  local words = pandoc.utils.stringify(header)
  header.content:insert(pandoc.Space())
  header.content:insert(pandoc.Link(
    "#", "#" .. header.identifier, "",
    pandoc.Attr("", {"anchor"}, {["aria-label"] = "Link to “" .. words ..
                                                  "”"})))
  return header
end

-- Below each chapter in the contents, its exercises, folded.
local function add_exercises(list)
  for _, item in ipairs(list.content) do
    local chapter
    pandoc.Div(item):walk {
      Link = function(link) chapter = link.target:match("^(.*)%.html$") end
    }
    local links = Page.exercises(chapter)
    if #links > 0 then
      item:insert(pandoc.RawBlock("html",
        ('<details class="exercises"><summary>%d exercises</summary>')
        :format(#links)))
      item:insert(pandoc.BulletList(links:map(function(link)
        return {pandoc.Plain {link}}
      end)))
      item:insert(pandoc.RawBlock("html", "</details>"))
    end
  end
  return list
end

-- ---- exercises in the page of their chapter ----------------------------

local function contents_of(path)
  local file = io.open(path)
  local text = file and file:read("a")
  if file then file:close() end
  return text
end

-- The solution of an exercise, folded, or nothing.
local function solution(path)
  local base = path:gsub("README%.md$", "solution.")
  for ending, language in pairs {c = "c", txt = "text"} do
    local text = contents_of(base .. ending)
    if text then
      return {
        pandoc.RawBlock("html", '<details class="solution">' ..
                        "<summary>The solution</summary>"),
        pandoc.CodeBlock(text, pandoc.Attr("", {language})),
        pandoc.RawBlock("html", "</details>")
      }
    end
  end
  return {}
end

-- An exercise as it stands on its own page, without its title and ids.
local function folded_exercise(path)
  local document = pandoc.read(contents_of(path), "gfm+smart")
  local title
  document, title = Page.convert(document, path, false)
  local blocks = document.blocks:filter(function(block)
    return not (block.t == "Header" and block.level == 1)
  end)
  blocks:extend(solution(path))
  blocks = pandoc.Div(blocks):walk {
    Header = function(header)
      return pandoc.Para {pandoc.Strong(header.content)}
    end
  }.content
  blocks:insert(1, pandoc.RawBlock("html",
    '<details class="exercise"><summary>' .. title .. "</summary>"))
  blocks:insert(pandoc.RawBlock("html", "</details>"))
  return blocks
end

-- After the table of a chapter's exercises, each of them folded.
local function unfold_exercises(blocks, page)
  local chapter = page:match("^(chapters/[^/]+)/README%.md$")
  local result, below = pandoc.List(), false
  for _, block in ipairs(blocks) do
    result:insert(block)
    if block.t == "Header" then
      below = block.identifier == "exercises"
    elseif below and chapter and block.t == "Div" and
           block.classes:includes("table") then
      for path in os.getenv("BOOK_PAGES"):gmatch("(%S+/exercises/%S+) %S+") do
        if path:find(chapter .. "/", 1, true) == 1 then
          result:extend(folded_exercise(path))
        end
      end
      below = false
    end
  end
  return result
end

-- ---- the whole page ----------------------------------------------------

function Pandoc(document)
  local page = pandoc.utils.stringify(document.meta.page)
  local title
  document, title = Page.convert(document, page, false)
  document.meta.pagetitle = title
  if page == "chapters/README.md" then
    document = document:walk {OrderedList = add_exercises}
    document.blocks:insert(3, pandoc.RawBlock("html", '<p class="editions">' ..
      'The whole book also comes as an ' ..
      '<a href="backprop-by-hand.epub">EPUB</a>.</p>'))
  end
  if page == "chapters/GLOSSARY.md" then
    document.blocks = Terms.marked(document.blocks)
  else
    document.blocks = Terms.link(document.blocks)
  end
  Aside.index(document, page, title)
  document.meta.sidebar = pandoc.MetaBlocks {
    pandoc.RawBlock("html", Aside.contents(document, page))
  }
  if page:find("/exercises/") then
    document.blocks:extend(solution(page))
  end
  document.blocks = unfold_exercises(document.blocks, page)
  document.blocks = Aside.with_lead(document.blocks, page)
  return document:walk {Header = anchored}
end
