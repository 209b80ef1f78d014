-- Reads the program's files and says where they are no Lua, without running them.
local is_right = true
for _, path in ipairs(arg) do
  local chunk, message = loadfile(path)
  if not chunk then
    is_right = false
    io.stderr:write(message, "\n")
  end
end
os.exit(is_right)
