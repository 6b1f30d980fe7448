-- output: what a program printed, set as text and tables.
--
-- The programs print a table as a row of headings, a rule of dashes below
-- it, and rows whose cells lie under the dashes.  Where all of that holds,
-- the page shows a real table with the same characters; a block in which
-- anything lies outside its columns stays as it was printed.
local escaped = dofile(PANDOC_SCRIPT_FILE:match("^(.*)/") .. "/escape.lua")
local Output = {}

local LONG = 15 -- a table of more rows scrolls in a box of its own

-- The characters of a line, and a piece of it from column to column.
local function characters(line)
  local list = {}
  for _, code in utf8.codes(line) do list[#list + 1] = utf8.char(code) end
  return list
end

local function piece(list, from, to)
  return table.concat(list, "", from, math.min(to, #list))
end

local function trimmed(text) return (text:gsub("^%s+", ""):gsub("%s+$", "")) end

-- The columns of a rule such as "  ----  ---": from and to of each run.
local function columns_of(rule)
  if not rule:find("^  %-[%- ]*$") then return nil end
  local columns = {}
  for from, run in rule:gmatch("()(%-+)") do
    columns[#columns + 1] = {from = from, to = from + #run - 1}
  end
  return columns
end

-- The cells of a row, or nil when something lies between the columns.
local function cells_of(line, columns)
  local list, cells, past = characters(line), {}, 0
  for i, column in ipairs(columns) do
    if piece(list, past + 1, column.from - 1):find("%S") then return nil end
    cells[i] = {text = trimmed(piece(list, column.from, column.to)),
                right = column.to <= #list and list[column.to] ~= " "}
    past = column.to
  end
  if piece(list, past + 1, #list):find("%S") then return nil end
  return cells
end

-- The table whose headings stand in line i, or nil; and the line after it.
local function table_at(lines, i)
  local columns = lines[i + 1] and columns_of(lines[i + 1])
  local head = columns and cells_of(lines[i], columns)
  if not head then return nil end
  local result = {columns = columns, head = head, rows = {}}
  i = i + 2
  while lines[i] and lines[i]:find("%S") do
    if columns_of(lines[i]) then
      local last = result.rows[#result.rows]
      if last then last.ruled = true end
    else
      local cells = cells_of(lines[i], columns)
      if not cells then return nil end
      result.rows[#result.rows + 1] = cells
    end
    i = i + 1
  end
  return result, i
end

-- ---- numbers -----------------------------------------------------------

local function is_number(text) return text:find("^[×= ]*[+%-−]?%d") ~= nil end

-- How many characters follow the last decimal point, the point included.
local function fraction(text)
  local digits = text:match("^[^%.]*%.(%d*)$")
  return digits and #digits + 1 or 0
end

-- A column of plain numbers lines up at the point: what a number lacks on
-- the right is made up by spaces as wide as a digit or as the point.
local function padding(text, most)
  local has = fraction(text)
  if most == 0 or has == most then return "" end
  local digits = most - (has == 0 and 1 or has)
  return (has == 0 and "\u{2008}" or "") .. ("\u{2007}"):rep(digits)
end

local function measure(result)
  for c, column in ipairs(result.columns) do
    column.right, column.most = true, 0
    for _, row in ipairs(result.rows) do
      local cell = row[c]
      if cell.text ~= "" and not cell.right then column.right = false end
    end
    for _, row in ipairs(result.rows) do
      if column.right and row[c].text:find("^[+%-]?[%d,]+%.?%d*$") then
        column.most = math.max(column.most, fraction(row[c].text))
      end
    end
  end
end

-- ---- HTML --------------------------------------------------------------

-- A minus before a digit is set as one.
local function typeset(text)
  return (escaped(text):gsub("%f[%-]%-(%d)", "−%1"))
end

local function cell_html(cell, column)
  local classes = {}
  if column.right then classes[1] = "n" end
  if column.right and cell.text:find("^[×= ]*%+") then
    classes[#classes + 1] = "pos"
  elseif column.right and cell.text:find("^[×= ]*[%-−]%d") then
    classes[#classes + 1] = "neg"
  end
  local text = typeset(cell.text)
  if column.right and is_number(cell.text) then
    text = text .. padding(cell.text, column.most)
  end
  local class = #classes > 0 and
                ' class="' .. table.concat(classes, " ") .. '"' or ""
  return "<td" .. class .. ">" .. text .. "</td>"
end

local function table_html(result)
  measure(result)
  local html = {}
  local long = #result.rows > LONG
  html[1] = ('<div class="printed%s" tabindex="0" role="group" ' ..
             'aria-label="printed table of %d rows"><table>\n<thead><tr>')
             :format(long and " long" or "", #result.rows)
  for c, cell in ipairs(result.head) do
    local class = result.columns[c].right and ' class="n"' or ""
    html[#html + 1] = ('<th scope="col"%s>%s</th>')
                      :format(class, typeset(cell.text))
  end
  html[#html + 1] = "</tr></thead>\n<tbody>"
  for _, row in ipairs(result.rows) do
    html[#html + 1] = row.ruled and '\n<tr class="ruled">' or "\n<tr>"
    for c, cell in ipairs(row) do
      html[#html + 1] = cell_html(cell, result.columns[c])
    end
    html[#html + 1] = "</tr>"
  end
  html[#html + 1] = "\n</tbody></table></div>"
  return table.concat(html)
end

-- The HTML of a printed block, or nil when it holds no table.
function Output.html(text)
  local lines, parts, said, tables = {}, {}, {}, 0
  for line in (text .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  local function say()
    local words = table.concat(said, "\n"):gsub("^%s*\n", ""):gsub("%s+$", "")
    if words ~= "" then
      parts[#parts + 1] = '<pre class="said" tabindex="0">' ..
                          escaped(words) .. "</pre>"
    end
    said = {}
  end
  local i = 1
  while i <= #lines do
    local found, after = table_at(lines, i)
    if found then
      say()
      parts[#parts + 1] = table_html(found)
      tables, i = tables + 1, after
    else
      said[#said + 1] = lines[i]
      i = i + 1
    end
  end
  say()
  return tables > 0 and table.concat(parts, "\n") or nil
end

return Output
