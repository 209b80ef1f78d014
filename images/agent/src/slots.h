#ifndef SLOTS_H
#define SLOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "spawn.h"

/* A process that waits for its step: our ends of its descriptors. */
struct slot {
  pid_t pid;
  int in;
  int out;
  int error;
  int control;
};

/* Starts a process that waits. Returns what became of it; `pid` is -1 when the slot is taken or nothing started. */
struct spawned prepare_slot(size_t number, const struct process_fields *process);
/* Takes a waiting process out of its slot; false when none waits there. */
bool take_slot(size_t number, struct slot *slot);
/* Forgets a process that has ended. */
void forget_ended_slot(pid_t pid);
/* Sessions of the processes that wait; room for SLOTS. Returns how many there are. */
size_t waiting_sessions(pid_t *sessions);

#endif
