-- terms: the words of the glossary, and links to them.
--
-- A paragraph of GLOSSARY.md begins with its words in bold, "**Batch,
-- mini-batch.**".  Where one of them first occurs on a page, it becomes a
-- link to that paragraph and carries the definition, which the page shows
-- below a pointer that rests there.
local Terms = {}

local GLOSSARY = "chapters/GLOSSARY.md"
local entries -- lower-case words: {id, definition}

local function id_of(words)
  return (words:lower():gsub("[^%w]+", "-"):gsub("^%-+", "")
          :gsub("%-+$", ""))
end

-- The entry that a paragraph of the glossary begins: its words, its id.
local function entry_of(block)
  local first = block.t == "Para" and block.content[1]
  if not first or first.t ~= "Strong" then return nil end
  local words = pandoc.utils.stringify(first):gsub("%.$", "")
  return words, id_of(words)
end

local function read_entries()
  entries = {}
  local file = io.open(GLOSSARY)
  if not file then return end
  local document = pandoc.read(file:read("a"), "gfm+smart")
  file:close()
  for _, block in ipairs(document.blocks) do
    local words, id = entry_of(block)
    for word in (words or ""):gmatch("[^,]+") do
      local text = pandoc.utils.stringify(block):gsub("%$", "")
      entries[word:lower():gsub("^%s+", "")] = {id = id, text = text}
    end
  end
end

-- The glossary's own page: each entry with its id.
function Terms.marked(blocks)
  return blocks:map(function(block)
    local _, id = entry_of(block)
    return id and pandoc.Div({block}, pandoc.Attr(id, {"entry"})) or block
  end)
end

-- ---- finding them ------------------------------------------------------

local function bare(word)
  return (word:lower():gsub("^%p+", ""):gsub("%p+$", ""))
end

-- The entry that begins at inline i, and how many inlines it takes.
local function match_at(inlines, i)
  local words, found, taken = "", nil, 0
  for n = 0, 4, 2 do
    local inline, space = inlines[i + n], inlines[i + n - 1]
    if not inline or inline.t ~= "Str" then break end
    if n > 0 and space.t ~= "Space" and space.t ~= "SoftBreak" then break end
    words = words .. (n > 0 and " " or "") .. bare(inline.text)
    local entry = entries[words] or entries[(words:gsub("s$", ""))] or
                  entries[(words:gsub("es$", ""))]
    if entry then found, taken = entry, n + 1 end
    if inline.text:find("%p$") then break end
  end
  return found, taken
end

local function linked(inlines, seen)
  local result, i = pandoc.List(), 1
  while i <= #inlines do
    local entry, taken = nil, 0
    if inlines[i].t == "Str" then entry, taken = match_at(inlines, i) end
    if entry and not seen[entry.id] then
      seen[entry.id] = true
      local last = inlines[i + taken - 1]
      local tail = last.text:match("[%p]*$")
      last.text = last.text:sub(1, #last.text - #tail)
      local words = pandoc.List()
      for k = i, i + taken - 1 do words:insert(inlines[k]) end
      result:insert(pandoc.Link(words, "glossary.html#" .. entry.id, "",
        pandoc.Attr("", {"term"}, {["data-definition"] = entry.text})))
      if tail ~= "" then result:insert(pandoc.Str(tail)) end
      i = i + taken
    else
      result:insert(inlines[i])
      i = i + 1
    end
  end
  return result
end

-- Links the first occurrence of each word in the paragraphs of a page.
function Terms.link(blocks)
  if not entries then read_entries() end
  local seen = {}
  return blocks:map(function(block)
    if block.t == "Para" then block.content = linked(block.content, seen) end
    return block
  end)
end

return Terms
