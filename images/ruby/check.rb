# Reads the program's files and says where they are no Ruby, without running them.
is_right = true
ARGV.each do |path|
  RubyVM::InstructionSequence.compile_file(path)
rescue SyntaxError => e
  is_right = false
  warn e.message
end
exit is_right
