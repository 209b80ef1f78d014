# Reads the program's files and says where they are no R, without running them.
is_right <- TRUE
for (path in commandArgs(trailingOnly = TRUE)) {
  tryCatch(
    parse(path, keep.source = TRUE, encoding = "UTF-8"),
    error = function(e) {
      is_right <<- FALSE
      message(conditionMessage(e))
    }
  )
}
quit(status = if (is_right) 0L else 1L)
