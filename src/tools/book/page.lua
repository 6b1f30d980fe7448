-- page: what a chapter's README.md needs to become a page of the book.
--
-- Both makers of books use it: html.lua (one file a page) and epub.lua (all
-- pages in one).  GitHub's $`...`$ and ```math become MathML, a directive
-- above a listing becomes its label, a picture with its caption a figure,
-- and links between Markdown files links between pages.
--
-- The environment says what the book consists of: BOOK_PAGES has a line
-- "chapters/01-neuron/README.md 01-neuron" for each page, in order, and
-- BOOK_FILES names the file that receives "source target" for each file
-- that has to be copied beside the pages.

local Page = {}
local here = PANDOC_SCRIPT_FILE:match("^(.*)/")
local Output = dofile(here .. "/output.lua")
local Picture = dofile(here .. "/picture.lua")

local stems = {} -- path of a Markdown file, or of its folder: stem
for path, stem in os.getenv("BOOK_PAGES"):gmatch("(%S+) (%S+)") do
  stems[path] = stem
  stems[path:gsub("/README%.md$", "")] = stem
end

-- Numbers joined by hyphens, 784-16-10 or 06-2, stay on one line.
local function unbroken(word)
  if not word.text:find("^%p?%d+%-[%d%-]+%p*$") then return nil end
  return pandoc.Span({word}, pandoc.Attr("", {"unbroken"}))
end

-- The links to a chapter's exercises, each named by its first heading.
function Page.exercises(chapter)
  local links = pandoc.List()
  local pattern = "(%S+/(%d%d%-[^/]+)/exercises/%S+) (%S+)"
  for path, folder, stem in os.getenv("BOOK_PAGES"):gmatch(pattern) do
    if folder == chapter then
      local id, title = io.lines(path)():match("^# *Exercise *(%S+) *(.*)")
      links:insert(pandoc.Link({unbroken(pandoc.Str(id)), pandoc.Space(),
                                pandoc.Str(title)}, stem .. ".html"))
    end
  end
  return links
end

-- ---- mathematics -------------------------------------------------------

local write_options = pandoc.WriterOptions {html_math_method = "mathml"}
local tall = {"<mfrac", "<mtable", "<munder", "<msqrt", "<mroot"}

local function is_tall(mathml)
  for _, element in ipairs(tall) do
    if mathml:find(element, 1, true) then return true end
  end
  return false
end

-- texmath lets every bracket stretch, which sets them apart with ugly gaps,
-- or, in pandoc 3.11, none that is not told to.  Those around something
-- tall do, and no others.
local function calm_brackets(mathml)
  local open, stretchy = {}, {}
  local pattern = '()<mo stretchy="%a+" form="(%a+)">'
  for place, form in mathml:gmatch(pattern) do
    if form == "prefix" then
      open[#open + 1] = place
    elseif #open > 0 then
      local from = table.remove(open)
      local tells = tostring(is_tall(mathml:sub(from, place)))
      stretchy[from], stretchy[place] = tells, tells
    end
  end
  return (mathml:gsub('()<mo stretchy="%a+"', function(place)
    return stretchy[place] and '<mo stretchy="' .. stretchy[place] .. '"'
  end))
end

-- A prime belongs to its letter and is no letter itself.
local function close_primes(mathml)
  return (mathml:gsub("<mi>(\xE2\x80[\xB2\xB3])</mi>",
                      '<mo lspace="0" rspace="0" stretchy="false">%1</mo>'))
end

-- A minus after another operator or an opening bracket is a sign, and keeps
-- close to what it belongs to.  (A closed bracket is marked as such, or ends
-- in </mrow>.)  pandoc 3 knows signs, and takes them for letters.
local function close_signs(mathml)
  mathml = mathml:gsub("<mi>\xE2\x88\x92</mi>",
                       '<mo form="prefix">\xE2\x88\x92</mo>')
  return (mathml:gsub("(<mo[^>]*>[^<]*</mo>)<mo>\xE2\x88\x92</mo>",
                      function(before)
    return not before:find('form="postfix"', 1, true) and
           before .. '<mo form="prefix">\xE2\x88\x92</mo>'
  end))
end

-- pandoc writes a \big bracket as 1.2 times its size, which is no length to
-- browsers (Firefox complains); made one, it is set apart with ugly gaps.
local function even_brackets(mathml)
  return (mathml:gsub(' minsize="[%d.]+" maxsize="[%d.]+"', ""))
end

local function mathml(kind, tex)
  local document = pandoc.Pandoc {pandoc.Plain {pandoc.Math(kind, tex)}}
  local html = pandoc.write(document, "html", write_options)
  return close_signs(close_primes(even_brackets(calm_brackets(html))))
end

local function display(tex)
  return pandoc.RawBlock("html", '<div class="equation" tabindex="0">' ..
                         mathml("DisplayMath", tex) .. "</div>")
end

-- Mathematics that pandoc has read itself, as its versions from 3.0 do.
local function read_math(math)
  return pandoc.RawInline("html", mathml(math.mathtype, math.text))
end

local function read_display(paragraph)
  local math = paragraph.content[1]
  if #paragraph.content ~= 1 or math.t ~= "Math" or
     math.mathtype ~= "DisplayMath" then
    return nil
  end
  return display(math.text)
end

-- Joins "$", `code`, "$" to one piece of mathematics, for older ones.
local function inline_math(inlines)
  for i = #inlines - 1, 2, -1 do
    local before, code, after = inlines[i - 1], inlines[i], inlines[i + 1]
    if code.t == "Code" and before.t == "Str" and after.t == "Str" and
       before.text:sub(-1) == "$" and after.text:sub(1, 1) == "$" then
      before.text = before.text:sub(1, -2)
      after.text = after.text:sub(2)
      inlines[i] = pandoc.RawInline("html",
                                    mathml("InlineMath", code.text))
    end
  end
  return inlines
end

-- ---- links -------------------------------------------------------------

-- The path of a link's target below the project's folder.
local function resolve(page, target)
  local parts = {}
  local folder = page:match("^(.*/)") or ""
  for part in (folder .. target):gmatch("[^/]+") do
    if part == ".." then
      table.remove(parts)
    elseif part ~= "." then
      parts[#parts + 1] = part
    end
  end
  return table.concat(parts, "/")
end

local function is_file(path)
  local file = io.open(path, "rb")
  local good = file ~= nil and file:read(1) ~= nil
  if file then file:close() end
  return good
end

local finished = {} -- addresses that need no further change

local function copy_along(path, target)
  local list = assert(io.open(os.getenv("BOOK_FILES"), "a"))
  list:write(path, " ", target, "\n")
  list:close()
  finished[target] = true
  return target
end

-- Where a link leads in the book, or nil when it cannot lead there.
local function link_target(page, target, epub)
  if target:find("^%a+:") then return target end
  local path, anchor = target:match("^([^#]*)#?(.*)$")
  local file = path == "" and page or resolve(page, path)
  local stem = stems[file]
  local id = anchor ~= "" and anchor or nil
  if stem and epub then
    return "#" .. stem .. (id and "--" .. id or "")
  elseif path == "" then
    return target
  elseif stem then
    return stem .. ".html" .. (id and "#" .. id or "")
  elseif not epub and is_file(file) then
    return copy_along(file, file:find("%.png$") and file or
                            "files/" .. file .. ".txt")
  end
  return nil
end

-- ---- pictures ----------------------------------------------------------

local function unescaped(text)
  return (text:gsub("&(%a+);", {amp = "&", lt = "<", gt = ">", quot = '"'}))
end

-- <picture>, its <source> and its <img>, as sync writes them for a figure
-- with a dark twin, become the image that they are for pandoc.
local function read_pictures(inlines)
  local read, at = pandoc.List(), 1
  while at <= #inlines do
    local element = inlines[at]
    if element.t == "RawInline" and element.text == "<picture>" then
      local tags = {}
      repeat
        tags[#tags + 1] = inlines[at].text
        at = at + 1
      until at > #inlines or tags[#tags] == "</picture>"
      local tag = table.concat(tags):match("<img .->")
      element = pandoc.Image({pandoc.Str(unescaped(tag:match('alt="(.-)"')))},
                             tag:match(' src="(.-)"'))
      at = at - 1
    end
    read:insert(element)
    at = at + 1
  end
  return read
end

local function picture(page, image, epub)
  if image.src:find("^%a+:") then return nil end
  local path = resolve(page, image.src)
  for name, value in pairs(Picture.size(path)) do
    image.attributes[name] = value
  end
  image.src = epub and Picture.still(path) or copy_along(path, path)
  return image
end

-- A paragraph of a picture, a line break and words in italics.
local function figure(paragraph, epub)
  local content = paragraph.content
  if #content ~= 3 or content[1].t ~= "Image" or
     content[2].t ~= "LineBreak" or content[3].t ~= "Emph" then
    return nil
  end
  local image, caption = content[1], content[3].content
  if epub then
    return {
      pandoc.RawBlock("html", "<figure>"), pandoc.Plain {image},
      pandoc.RawBlock("html", "<figcaption>"), pandoc.Plain(caption),
      pandoc.RawBlock("html", "</figcaption></figure>")
    }
  end
  local id = "figure-" .. image.src:match("([^/]+)%.png$")
  caption:insert(pandoc.Space())
  caption:insert(pandoc.Link("#", "#" .. id, "", pandoc.Attr("", {"anchor"},
    {["aria-label"] = "Link to this figure"})))
  return {
    pandoc.RawBlock("html", Picture.html(image, id, copy_along)),
    pandoc.RawBlock("html", "<figcaption>"), pandoc.Plain(caption),
    pandoc.RawBlock("html", "</figcaption></figure>")
  }
end

-- ---- listings ----------------------------------------------------------

-- What stands above a listing: where it comes from.
local function label(comment, epub)
  local file = comment:match("^<!%-%- code: (%S+)")
  if file and epub then return {pandoc.Code(file)} end
  if file then
    local target = copy_along(file, "files/" .. file .. ".txt")
    return {pandoc.Link({pandoc.Code(file)}, target)}
  end
  local program = comment:match("^<!%-%- output: ([%w_-]+)")
  if program then
    return {pandoc.Code(program), pandoc.Str " prints"}
  end
  return nil
end

-- What a program printed: its tables set as tables, and in the HTML book
-- the block as it was printed one click away.
local function printed(block, epub)
  local html = Output.html(block.text)
  if not html then return {block} end
  if epub then return {pandoc.RawBlock("html", html)} end
  return {
    pandoc.RawBlock("html", html .. '\n<details class="raw"><summary>' ..
                    "as printed</summary>"),
    block, pandoc.RawBlock("html", "</details>")
  }
end

-- Labels listings and drops the comments, which are for writers.  A
-- directive "live" names the figure below it for the page's scripts.
local function listings(blocks, epub)
  local result = pandoc.List()
  local above = nil
  for _, block in ipairs(blocks) do
    local live = block.t == "RawBlock" and
                 block.text:match("^<!%-%- live: ([%w-]+) %-%->")
    if live and not epub then
      result:insert(pandoc.RawBlock("html", '<div data-live="' .. live ..
                                            '"></div>'))
    elseif block.t == "RawBlock" and block.text:find("^<!%-%-") then
      above = label(block.text, epub)
    elseif block.t == "CodeBlock" and above then
      local name = pandoc.Div({pandoc.Plain(above)},
                              pandoc.Attr("", {"label"}))
      local content = block.classes[1] == "text" and
                      printed(block, epub) or {block}
      table.insert(content, 1, name)
      result:insert(pandoc.Div(content, pandoc.Attr("", {"listing"})))
      above = nil
    else
      result:insert(block)
      above = nil
    end
  end
  return result
end

local function code_block(block)
  if block.classes[1] == "math" then return display(block.text) end
  if block.classes[1] == "text" then block.classes = {"output"} end
  return block
end

-- Raw HTML has addresses too.
local function raw(element, page, epub)
  element.text = element.text:gsub('(href)="([^"]*)"', function(name, old)
    return name .. '="' .. (link_target(page, old, epub) or "#") .. '"'
  end)
  return element
end

-- A table scrolls in a box of its own; one of many columns is kept wide.
local function boxed(element)
  local classes = {"table", #element.colspecs > 3 and "wide" or nil}
  return pandoc.Div({element},
                    pandoc.Attr("", classes, {tabindex = "0"}))
end

-- ---- the whole page ----------------------------------------------------

-- Gives the document as a page of the book and its title in plain words.
function Page.convert(document, page, epub)
  local title
  local function header(element)
    if element.level == 1 and not title then
      title = pandoc.utils.stringify(element):gsub("%$", "")
    end
    if epub then
      local id = element.identifier
      element.identifier = stems[page] ..
                           (element.level > 1 and "--" .. id or "")
      -- an exercise is a section of its chapter
      if page:find("/exercises/") then element.level = element.level + 1 end
    end
    return element
  end
  document = document:walk {Inlines = read_pictures}
  document = document:walk {
    Blocks = function(blocks) return listings(blocks, epub) end
  }
  document = document:walk {Para = read_display}
  document = document:walk {
    Header = header, Inlines = inline_math, Math = read_math,
    CodeBlock = code_block,
    Image = function(image) return picture(page, image, epub) end,
    RawBlock = function(element) return raw(element, page, epub) end,
    RawInline = function(element) return raw(element, page, epub) end
  }
  document = document:walk {
    Link = function(link)
      if finished[link.target] then return nil end
      local target = link_target(page, link.target, epub)
      if not target then return link.content end
      link.target = target
      return link
    end
  }
  document = document:walk {
    Para = function(paragraph) return figure(paragraph, epub) end,
    Table = boxed, Str = unbroken
  }
  return document, title or page
end

return Page
