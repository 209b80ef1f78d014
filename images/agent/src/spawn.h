#ifndef SPAWN_H
#define SPAWN_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "frames.h"

/* The descriptors of a new process that become its 0, 1, 2 and, unless -1, 3. */
struct child_ends {
  int in;
  int out;
  int error;
  int control;
};

struct spawned {
  /* -1 when the program could not be started: then `error` is an errno and `stage` what it was about. */
  pid_t pid;
  int error;
  const char *stage;
};

/* Keeps descriptor 3 out of use, so that no descriptor of the agent's can be in the way of a child's. */
void reserve_control_descriptor(void);
/* Starts a confined process in a session of its own and waits until its program really runs. */
struct spawned spawn_process(const struct process_fields *process, const struct child_ends *ends, bool terminal);
/* Sets the limits of one step on a process that is about to run it. */
void limit_process(pid_t pid, uint32_t cpu_ms, uint64_t file_size_bytes);

#endif
