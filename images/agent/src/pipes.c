#include "pipes.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* One pipe whose end for the agent does not block; the process's end has to, as programs expect. */
static int open_pipe(int *agent_end, int *child_end, bool agent_writes) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -1;
  *agent_end = ends[agent_writes ? 1 : 0];
  *child_end = ends[agent_writes ? 0 : 1];
  return fcntl(*agent_end, F_SETFL, O_NONBLOCK);
}

static void close_end(int *fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

void close_child_ends(struct pipes *pipes) {
  close_end(&pipes->child.in);
  close_end(&pipes->child.out);
  close_end(&pipes->child.error);
  close_end(&pipes->child.control);
}

int open_pipes(struct pipes *pipes, bool with_control) {
  *pipes = (struct pipes){-1, -1, -1, -1, {-1, -1, -1, -1}};
  if (open_pipe(&pipes->in, &pipes->child.in, true) == 0 && open_pipe(&pipes->out, &pipes->child.out, false) == 0 &&
      open_pipe(&pipes->error, &pipes->child.error, false) == 0 &&
      (!with_control || open_pipe(&pipes->control, &pipes->child.control, true) == 0)) {
    return 0;
  }
  int cause = errno;
  close_child_ends(pipes);
  close_end(&pipes->in);
  close_end(&pipes->out);
  close_end(&pipes->error);
  close_end(&pipes->control);
  errno = cause;
  return -1;
}
