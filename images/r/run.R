# Runs a program as Rscript does, and says in which lines an error happened. What is plotted without a word on where to goes
# to the output folder as a picture.
local({
  arguments <- base::commandArgs(trailingOnly = TRUE)
  entry <- arguments[1]
  attach(list(commandArgs = function(trailingOnly = FALSE) {
    if (trailingOnly) arguments[-1] else c("R", paste0("--file=", entry), "--args", arguments[-1])
  }), name = "crucible", warn.conflicts = FALSE)
  options(
    keep.source = TRUE,
    warn = 1,
    showErrorCalls = FALSE,
    device = function(...) {
      pictures <- file.path(Sys.getenv("OUTPUT_DIR"), "plot-%03d.png")
      grDevices::png(pictures, width = 1200, height = 900, res = 150, type = "cairo")
    },
    error = function() {
      calls <- utils::limitedLabels(utils::head(sys.calls(), -1))
      for (call in grep("^.+#[0-9]+: ", calls, value = TRUE)) {
        message("  at ", sub("^(.+?)#([0-9]+): ", "\\1, line \\2: ", call, perl = TRUE))
      }
      quit(status = 1L)
    }
  )
  source(entry, local = globalenv(), print.eval = TRUE, encoding = "UTF-8")
})
