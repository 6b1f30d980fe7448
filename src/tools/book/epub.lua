-- epub: reads all pages of the book and joins them to one document, in
-- which each page is a chapter and identifiers begin with the page's name.
local folder = PANDOC_SCRIPT_FILE:match("^(.*)/")
local Page = dofile(folder .. "/page.lua")

function Pandoc(document)
  for path in os.getenv("BOOK_PAGES"):gmatch("(%S+) %S+") do
    local file = assert(io.open(path))
    local page = pandoc.read(file:read("a"), "gfm+smart")
    file:close()
    document.blocks:extend(Page.convert(page, path, true).blocks)
  end
  return document
end
