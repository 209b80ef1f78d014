# A loop that is hardly to be recognised.
# Rule: {"rule":"must_not_use","construct":"for_loop"}
if True:\
  x = 1;
for\
  i\
  in(1,2):x=i
