-- html: one page of the HTML book.  The metadata field page is the path of
-- its Markdown file.
local folder = PANDOC_SCRIPT_FILE:match("^(.*)/")
local Page = dofile(folder .. "/page.lua")

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

-- Puts the second-level headings below the title, as a list of links.
local function add_contents(document)
  local items, place = {}, nil
  for i, block in ipairs(document.blocks) do
    if block.t == "Header" and block.level == 1 then
      place = place or i
    elseif block.t == "Header" and block.level == 2 then
      items[#items + 1] = {pandoc.Plain {
        pandoc.Link(block.content, "#" .. block.identifier)}}
    end
  end
  if not place or #items < 3 then return end
  local list = {
    pandoc.RawBlock("html", '<details class="contents">' ..
                    "<summary>On this page</summary>"),
    pandoc.BulletList(items), pandoc.RawBlock("html", "</details>")
  }
  for i, block in ipairs(list) do
    document.blocks:insert(place + i, block)
  end
end

-- Below each chapter in the contents, its exercises.
local function add_exercises(list)
  for _, item in ipairs(list.content) do
    local chapter
    pandoc.Div(item):walk {
      Link = function(link) chapter = link.target:match("^(.*)%.html$") end
    }
    local words = {pandoc.Str "Exercises"}
    for _, link in ipairs(Page.exercises(chapter)) do
      words[#words + 1] = pandoc.Str(#words == 1 and ": " or " · ")
      words[#words + 1] = link
    end
    if #words > 1 then
      item:insert(pandoc.Div({pandoc.Plain(words)},
                             pandoc.Attr("", {"exercises"})))
    end
  end
  return list
end

function Pandoc(document)
  local page = pandoc.utils.stringify(document.meta.page)
  local title
  document, title = Page.convert(document, page, false)
  document.meta.pagetitle = title
  if page == "chapters/README.md" then
    document = document:walk {OrderedList = add_exercises}
  end
  add_contents(document)
  return document:walk {Header = anchored}
end
