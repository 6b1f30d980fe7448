-- picture: what the page must know of a PNG before it has arrived.
--
-- A figure has a dark twin NAME-dark.png beside it, or none; an animation
-- has a still picture, made here of its first frame, for readers who want
-- nothing to move and for paper.
local escaped = dofile(PANDOC_SCRIPT_FILE:match("^(.*)/") .. "/escape.lua")
local Picture = {}

local function bytes_of(path)
  local file = io.open(path, "rb")
  local bytes = file and file:read("a") or ""
  if file then file:close() end
  return bytes
end

-- Width and height from the first bytes, so that the page does not jump.
function Picture.size(path)
  local head = bytes_of(path):sub(1, 24)
  if #head < 24 or head:sub(2, 4) ~= "PNG" then return {} end
  local width, height = string.unpack(">I4I4", head, 17)
  return {width = tostring(width), height = tostring(height)}
end

local function is_animation(bytes)
  return bytes:sub(1, 1024):find("acTL", 1, true) ~= nil
end

-- An animation without the chunks that make it one: its first frame.
local function still_of(bytes)
  local kept, at = {bytes:sub(1, 8)}, 9
  while at < #bytes do
    local length = string.unpack(">I4", bytes, at)
    local kind = bytes:sub(at + 4, at + 7)
    if kind ~= "acTL" and kind ~= "fcTL" and kind ~= "fdAT" then
      kept[#kept + 1] = bytes:sub(at, at + 11 + length)
    end
    at = at + 12 + length
  end
  return table.concat(kept)
end

-- Writes the still picture into the book and returns its address.
local function write_still(source, bytes)
  local name = source:gsub("%.png$", "-still.png")
  local out = os.getenv("BOOK_OUT") .. "/" .. name
  assert(os.execute(("mkdir -p '%s'"):format(out:match("^(.*)/"))))
  local file = assert(io.open(out, "wb"))
  file:write(still_of(bytes))
  file:close()
  return name
end

local function source_html(media, address)
  return ('<source media="%s" srcset="%s">'):format(media, address)
end

-- The still picture of an animation, for a reader of paper or of e-ink, who
-- would see its first frame at best; any other picture as it is.
function Picture.still(path)
  local bytes = bytes_of(path)
  if not is_animation(bytes) then return path end
  return os.getenv("BOOK_OUT") .. "/" .. write_still(path, bytes)
end

-- The opened figure of an image: <figure>, a link to the picture itself,
-- the picture.  copy_along takes files beside the pages.
function Picture.html(image, id, copy_along)
  local sources, moving = {}, ""
  local bytes = bytes_of(image.src)
  local dark = image.src:gsub("%.png$", "-dark.png")
  if is_animation(bytes) then
    local still = write_still(image.src, bytes)
    sources[1] = source_html("(prefers-reduced-motion: reduce), print", still)
    moving = ' data-still="' .. still .. '"'
  end
  if #bytes_of(dark) > 0 then
    copy_along(dark, dark)
    sources[#sources + 1] = source_html("(prefers-color-scheme: dark)", dark)
  end
  local size = image.attributes.width and
    (' width="%s" height="%s"'):format(image.attributes.width,
                                       image.attributes.height) or ""
  local alt = escaped(pandoc.utils.stringify(image.caption))
  return ('<figure id="%s"><a href="%s"><picture>%s<img src="%s" alt="%s"' ..
          '%s%s loading="lazy"></picture></a>')
         :format(id, image.src, table.concat(sources), image.src, alt, size,
                 moving)
end

return Picture
