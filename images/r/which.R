# R asks a shell where programs are, and does so while it starts. There is no shell: this looks along the path by itself.
local({
  which <- function(names) {
    folders <- strsplit(Sys.getenv("PATH"), ":", fixed = TRUE)[[1]]
    vapply(names, function(name) {
      candidates <- if (grepl("/", name, fixed = TRUE)) name else file.path(folders, name)
      c(candidates[file.access(candidates, 1L) == 0L], "")[1]
    }, "", USE.NAMES = TRUE)
  }
  environment(which) <- baseenv()
  unlockBinding("Sys.which", baseenv())
  assign("Sys.which", which, envir = baseenv())
  lockBinding("Sys.which", baseenv())
})
