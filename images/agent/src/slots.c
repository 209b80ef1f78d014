#include "slots.h"

#include <errno.h>
#include <unistd.h>

#include "pipes.h"

static struct slot slots[SLOTS];

static void close_slot(struct slot *slot) {
  close(slot->in);
  close(slot->out);
  close(slot->error);
  close(slot->control);
  *slot = (struct slot){0};
}

struct spawned prepare_slot(size_t number, const struct process_fields *process) {
  if (slots[number].pid > 0) return (struct spawned){-1, EBUSY, "the slot"};
  struct pipes pipes;
  if (open_pipes(&pipes, true) < 0) return (struct spawned){-1, errno, "its pipes"};
  struct spawned spawned = spawn_process(process, &pipes.child, false);
  close_child_ends(&pipes);
  struct slot slot = {spawned.pid, pipes.in, pipes.out, pipes.error, pipes.control};
  if (spawned.pid > 0) slots[number] = slot;
  else close_slot(&slot);
  return spawned;
}

bool take_slot(size_t number, struct slot *slot) {
  if (slots[number].pid <= 0) return false;
  *slot = slots[number];
  slots[number] = (struct slot){0};
  return true;
}

void forget_ended_slot(pid_t pid) {
  for (size_t i = 0; i < SLOTS; i++) {
    if (slots[i].pid == pid) close_slot(&slots[i]);
  }
}

size_t waiting_sessions(pid_t *sessions) {
  size_t count = 0;
  for (size_t i = 0; i < SLOTS; i++) {
    if (slots[i].pid > 0) sessions[count++] = slots[i].pid;
  }
  return count;
}
