-- escape: a text as it stands in HTML.
return function(text)
  return (text:gsub("[&<>\"]", {["&"] = "&amp;", ["<"] = "&lt;",
                                [">"] = "&gt;", ['"'] = "&quot;"}))
end
