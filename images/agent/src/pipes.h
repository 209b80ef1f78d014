#ifndef PIPES_H
#define PIPES_H

#include <stdbool.h>

#include "spawn.h"

/* The pipes of a process: the agent's ends, which never block, and the process's. */
struct pipes {
  int in;
  int out;
  int error;
  int control;
  struct child_ends child;
};

/* Returns 0, or -1 with errno and nothing open. */
int open_pipes(struct pipes *pipes, bool with_control);
void close_child_ends(struct pipes *pipes);

#endif
