#include "step.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "accounting.h"
#include "input.h"
#include "pipes.h"
#include "slots.h"
#include "terminal.h"

#define CHECK_INTERVAL_MS 20
#define READ_BYTES (64 * 1024)
#define STATUS_NOT_STARTED 127

enum reason { REASON_ENDED, REASON_WALL, REASON_CPU, REASON_OUTPUT };

static struct {
  bool running;
  bool main_ended;
  uint8_t number;
  pid_t pid;
  int status;
  struct input input;
  /* The agent's ends, -1 when closed; with a terminal, `out` is its master. */
  int out;
  int error;
  int control;
  bool has_terminal;
  struct terminal terminal;
  struct buffer arguments;
  uint64_t started_us;
  uint64_t ended_us;
  uint64_t wall_limit_us;
  uint64_t cpu_limit_us;
  uint64_t output_limit;
  uint64_t produced;
  uint64_t delivered;
  struct accounting accounting;
} step;

static uint64_t now_us(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

bool step_is_running(void) { return step.running; }

/* Starting */

static struct spawned start_afresh(const struct exec_request *request) {
  struct pipes pipes;
  if (open_pipes(&pipes, false) < 0) return (struct spawned){-1, errno, "its pipes"};
  struct spawned spawned = spawn_process(&request->process, &pipes.child, false);
  close_child_ends(&pipes);
  step.input.fd = pipes.in;
  step.out = pipes.out;
  step.error = pipes.error;
  return spawned;
}

static struct spawned start_in_terminal(const struct exec_request *request) {
  if (open_terminal(&step.terminal, request->columns, request->rows) < 0) return (struct spawned){-1, errno, "its terminal"};
  step.has_terminal = step.input.is_terminal = true;
  step.input.fd = step.out = step.terminal.master;
  struct child_ends ends = {step.terminal.slave, step.terminal.slave, step.terminal.slave, -1};
  return spawn_process(&request->process, &ends, true);
}

static void discard_waiting_output(int fd) {
  uint8_t bytes[4096];
  while (read(fd, bytes, sizeof bytes) > 0) continue;
}

static struct spawned start_prepared(const struct exec_request *request, const struct slot *slot) {
  step.input.fd = slot->in;
  step.out = slot->out;
  step.error = slot->error;
  step.control = slot->control;
  discard_waiting_output(step.out);
  discard_waiting_output(step.error);
  for (char **item = request->process.argv; *item != NULL; item++) buffer_append(&step.arguments, *item, strlen(*item) + 1);
  return (struct spawned){slot->pid, 0, NULL};
}

static struct spawned start(const struct exec_request *request) {
  struct slot slot;
  if (request->flags & EXEC_TERMINAL) return start_in_terminal(request);
  if (request->slot != NO_SLOT && take_slot(request->slot, &slot)) return start_prepared(request, &slot);
  return start_afresh(request);
}

static void close_end(int *fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

static void close_everything(void) {
  input_close(&step.input);
  if (step.has_terminal) {
    step.out = -1;
    close_terminal(&step.terminal);
    step.has_terminal = false;
  }
  close_end(&step.out);
  close_end(&step.error);
  close_end(&step.control);
  buffer_release(&step.arguments);
}

static void put_exited(struct buffer *out, enum reason reason, uint32_t leftovers);
static void write_arguments(void);

static void report_not_started(const struct spawned *spawned, struct buffer *out) {
  char message[256];
  snprintf(message, sizeof message, "Cannot start %s: %s", spawned->stage, strerror(spawned->error));
  put_error(out, "spawn_failed", message);
  step.status = STATUS_NOT_STARTED << 8;
  step.ended_us = now_us();
  put_exited(out, REASON_ENDED, 0);
  close_everything();
}

void step_start(const struct exec_request *request, struct buffer *out) {
  memset(&step, 0, sizeof step);
  step.input.fd = step.out = step.error = step.control = -1;
  step.number = request->step;
  accounting_begin(&step.accounting);
  step.started_us = now_us();
  step.wall_limit_us = (uint64_t)request->wall_ms * 1000;
  step.cpu_limit_us = (uint64_t)request->cpu_ms * 1000;
  step.output_limit = request->output_bytes;
  struct spawned spawned = start(request);
  if (spawned.pid < 0) {
    report_not_started(&spawned, out);
    return;
  }
  step.pid = spawned.pid;
  step.running = true;
  limit_process(step.pid, request->cpu_ms, request->file_size_bytes);
  struct fields fields = {0};
  put_u8(&fields, step.number);
  put_frame(out, FRAME_STARTED, &fields, NULL, 0);
  if (step.control >= 0) write_arguments();
  if (!(request->flags & EXEC_STDIN_OPEN)) step_end_input(out);
}

/* Input */

static void write_arguments(void) {
  // The end of the pipe tells the process that it has all its arguments.
  if (buffer_flush(&step.arguments, step.control) < 0 || buffer_size(&step.arguments) == 0) close_end(&step.control);
}

static void put_taken(struct buffer *out, size_t bytes) {
  if (bytes == 0) return;
  struct fields fields = {0};
  put_u32(&fields, (uint32_t)bytes);
  put_frame(out, FRAME_STDIN_TAKEN, &fields, NULL, 0);
}

bool step_input(const uint8_t *bytes, size_t length, struct buffer *out) {
  if (!step.running || step.input.fd < 0) {
    put_taken(out, length);
    return true;
  }
  if (!input_append(&step.input, bytes, length)) return false;
  put_taken(out, input_write(&step.input));
  return true;
}

void step_end_input(struct buffer *out) {
  if (step.running) put_taken(out, input_end(&step.input));
}

void step_signal(int signal) {
  if (step.running && !step.main_ended) kill(-step.pid, signal);
}

void step_resize(uint16_t columns, uint16_t rows) {
  if (step.running && step.has_terminal) resize_terminal(&step.terminal, columns, rows);
}

/* Output */

/* Passes on one read's worth; false when there is nothing now. */
static bool read_output(int *fd, enum outbound type, struct buffer *out) {
  static uint8_t bytes[READ_BYTES];
  ssize_t length = read(*fd, bytes, sizeof bytes);
  if (length < 0) return errno == EINTR;
  if (length == 0) {
    close_end(fd);
    return false;
  }
  uint64_t room = step.output_limit - step.delivered;
  size_t delivered = (uint64_t)length < room ? (size_t)length : (size_t)room;
  step.produced += (uint64_t)length;
  step.delivered += delivered;
  struct fields none = {0};
  if (delivered > 0) put_frame(out, type, &none, bytes, delivered);
  return true;
}

/* With every writer dead, what the pipes still hold is all there will be. */
static void drain_output(struct buffer *out) {
  while (step.out >= 0 && read_output(&step.out, FRAME_STDOUT, out)) continue;
  while (step.error >= 0 && read_output(&step.error, FRAME_STDERR, out)) continue;
}

/* Limits and the end */

void step_reaped(const struct ended *ended) {
  forget_ended_slot(ended->pid);
  if (!step.running) return;
  accounting_reaped(&step.accounting, ended);
  if (ended->pid != step.pid) return;
  step.main_ended = true;
  step.status = ended->status;
  step.ended_us = now_us();
}

/* Kills and reaps until nothing of the step is left. Returns how many were killed beside the main process. */
static uint32_t kill_everything(void) {
  const struct timespec pause = {0, 200000};
  uint32_t leftovers = 0;
  for (;;) {
    pid_t sessions[SLOTS];
    bool killed = kill_all_but(sessions, waiting_sessions(sessions));
    if (killed) nanosleep(&pause, NULL);
    for (struct ended ended; reap_process(&ended);) {
      if (ended.pid != step.pid && WIFSIGNALED(ended.status)) leftovers++;
      step_reaped(&ended);
    }
    if (!killed) return leftovers;
  }
}

static void put_exited(struct buffer *out, enum reason reason, uint32_t leftovers) {
  struct fields fields = {0};
  bool signalled = WIFSIGNALED(step.status);
  put_u8(&fields, step.number);
  put_u8(&fields, (uint8_t)reason);
  put_u32(&fields, signalled ? UINT32_MAX : (uint32_t)WEXITSTATUS(step.status));
  put_u8(&fields, signalled ? (uint8_t)WTERMSIG(step.status) : 0);
  put_u64(&fields, step.ended_us - step.started_us);
  put_u64(&fields, accounting_cpu_us(&step.accounting));
  put_u64(&fields, accounting_memory_bytes(&step.accounting));
  put_u32(&fields, accounting_oom_kills(&step.accounting));
  put_u64(&fields, step.produced);
  put_u32(&fields, leftovers);
  put_frame(out, FRAME_EXITED, &fields, NULL, 0);
}

static void finish(enum reason reason, struct buffer *out) {
  uint32_t leftovers = kill_everything();
  drain_output(out);
  // A program that ended by itself after too much output was still stopped by that limit.
  if (reason == REASON_ENDED && step.produced > step.output_limit) reason = REASON_OUTPUT;
  put_exited(out, reason, leftovers);
  close_everything();
  step.running = false;
}

int step_timeout_ms(void) {
  if (!step.running) return -1;
  uint64_t elapsed_us = now_us() - step.started_us;
  if (step.main_ended || elapsed_us >= step.wall_limit_us) return 0;
  uint64_t left_ms = (step.wall_limit_us - elapsed_us) / 1000 + 1;
  return left_ms < CHECK_INTERVAL_MS ? (int)left_ms : CHECK_INTERVAL_MS;
}

void step_check(struct buffer *out) {
  if (!step.running) return;
  if (step.produced > step.output_limit) finish(REASON_OUTPUT, out);
  else if (step.main_ended) finish(REASON_ENDED, out);
  else if (now_us() - step.started_us >= step.wall_limit_us) finish(REASON_WALL, out);
  else if (accounting_cpu_us(&step.accounting) >= step.cpu_limit_us) finish(REASON_CPU, out);
}

/* Waiting */

size_t step_descriptors(struct pollfd *entries, bool may_read) {
  size_t count = 0;
  if (!step.running) return 0;
  if (may_read && step.out >= 0) entries[count++] = (struct pollfd){step.out, POLLIN, 0};
  if (may_read && step.error >= 0) entries[count++] = (struct pollfd){step.error, POLLIN, 0};
  if (input_is_waiting(&step.input)) entries[count++] = (struct pollfd){step.input.fd, POLLOUT, 0};
  if (step.control >= 0) entries[count++] = (struct pollfd){step.control, POLLOUT, 0};
  return count;
}

void step_ready(const struct pollfd *entry, struct buffer *out) {
  if (!step.running) return;
  bool readable = entry->events & POLLIN;
  if (readable && entry->fd == step.out) read_output(&step.out, FRAME_STDOUT, out);
  else if (readable && entry->fd == step.error) read_output(&step.error, FRAME_STDERR, out);
  else if (!readable && entry->fd == step.input.fd) put_taken(out, input_write(&step.input));
  else if (!readable && entry->fd == step.control) write_arguments();
}
