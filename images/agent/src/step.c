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

#include "cgroup.h"
#include "pipes.h"
#include "slots.h"
#include "terminal.h"

#define CHECK_INTERVAL_MS 20
#define READ_BYTES (64 * 1024)
#define MAX_WAITING_INPUT_BYTES (1024 * 1024)
#define STATUS_NOT_STARTED 127

enum reason { REASON_ENDED, REASON_WALL, REASON_CPU, REASON_OUTPUT };

static struct {
  bool running;
  bool main_ended;
  uint8_t number;
  pid_t pid;
  int status;
  /* The agent's ends, -1 when closed; with a terminal `in` and `out` are both its master. */
  int in;
  int out;
  int error;
  int control;
  bool has_terminal;
  struct terminal terminal;
  struct buffer input;
  struct buffer arguments;
  bool input_ends;
  uint8_t last_input;
  uint64_t started_us;
  uint64_t ended_us;
  uint64_t wall_limit_us;
  uint64_t cpu_limit_us;
  uint64_t output_limit;
  uint64_t produced;
  uint64_t delivered;
  uint64_t max_rss_bytes;
  uint64_t reaped_cpu_us;
  struct usage before;
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
  step.in = pipes.in;
  step.out = pipes.out;
  step.error = pipes.error;
  return spawned;
}

static struct spawned start_in_terminal(const struct exec_request *request) {
  if (open_terminal(&step.terminal, request->columns, request->rows) < 0) return (struct spawned){-1, errno, "its terminal"};
  step.has_terminal = true;
  step.in = step.out = step.terminal.master;
  struct child_ends ends = {step.terminal.slave, step.terminal.slave, step.terminal.slave, -1};
  return spawn_process(&request->process, &ends, true);
}

static void discard_waiting_output(int fd) {
  uint8_t bytes[4096];
  while (read(fd, bytes, sizeof bytes) > 0) continue;
}

static struct spawned start_prepared(const struct exec_request *request, const struct slot *slot) {
  step.in = slot->in;
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

static void close_input(void) {
  if (step.has_terminal) step.in = -1;
  else close_end(&step.in);
}

static void close_everything(void) {
  if (step.has_terminal) {
    step.in = step.out = -1;
    close_terminal(&step.terminal);
    step.has_terminal = false;
  }
  close_end(&step.in);
  close_end(&step.out);
  close_end(&step.error);
  close_end(&step.control);
  buffer_release(&step.input);
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
  step.in = step.out = step.error = step.control = -1;
  step.number = request->step;
  step.before = cgroup_usage();
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
  if (!(request->flags & EXEC_STDIN_OPEN)) step_end_input();
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

/* A terminal stays open: the character that means "end of input" is typed, twice in a line that is not finished. */
static void type_end_of_input(void) {
  const uint8_t ends[] = {4, 4};
  bool at_line_start = step.last_input == 0 || step.last_input == '\n' || step.last_input == '\r';
  buffer_append(&step.input, ends, at_line_start ? 1 : 2);
  step.input_ends = false;
}

static size_t write_input(void) {
  ssize_t written = buffer_flush(&step.input, step.in);
  size_t taken = written < 0 ? buffer_size(&step.input) : (size_t)written;
  if (written < 0) {
    buffer_release(&step.input);
    close_input();
  } else if (step.input_ends && buffer_size(&step.input) == 0) {
    close_input();
  }
  return taken;
}

bool step_input(const uint8_t *bytes, size_t length, struct buffer *out) {
  if (!step.running || step.in < 0 || length == 0) {
    put_taken(out, length);
    return true;
  }
  if (buffer_size(&step.input) + length > MAX_WAITING_INPUT_BYTES) return false;
  buffer_append(&step.input, bytes, length);
  step.last_input = bytes[length - 1];
  put_taken(out, write_input());
  return true;
}

void step_end_input(void) {
  if (!step.running || step.in < 0) return;
  step.input_ends = true;
  if (step.has_terminal) type_end_of_input();
  write_input();
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

static uint64_t cpu_us(void) {
  if (cgroup_has_cpu()) return cgroup_cpu_us() - step.before.cpu_us;
  clockid_t clock;
  struct timespec time = {0};
  if (!step.main_ended && clock_getcpuclockid(step.pid, &clock) == 0) clock_gettime(clock, &time);
  return step.reaped_cpu_us + (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

void step_reaped(const struct ended *ended) {
  forget_ended_slot(ended->pid);
  if (!step.running) return;
  step.reaped_cpu_us += ended->cpu_us;
  if (ended->max_rss_bytes > step.max_rss_bytes) step.max_rss_bytes = ended->max_rss_bytes;
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

/* The sandbox's peak says what the step used only if the step raised it; else the largest of its processes does. */
static uint64_t memory_bytes(const struct usage *after) {
  return after->memory_peak_bytes > step.before.memory_peak_bytes ? after->memory_peak_bytes : step.max_rss_bytes;
}

static void put_exited(struct buffer *out, enum reason reason, uint32_t leftovers) {
  struct usage after = cgroup_usage();
  struct fields fields = {0};
  bool signalled = WIFSIGNALED(step.status);
  put_u8(&fields, step.number);
  put_u8(&fields, (uint8_t)reason);
  put_u32(&fields, signalled ? UINT32_MAX : (uint32_t)WEXITSTATUS(step.status));
  put_u8(&fields, signalled ? (uint8_t)WTERMSIG(step.status) : 0);
  put_u64(&fields, step.ended_us - step.started_us);
  put_u64(&fields, cpu_us());
  put_u64(&fields, memory_bytes(&after));
  put_u32(&fields, (uint32_t)(after.oom_kills - step.before.oom_kills));
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
  else if (cpu_us() >= step.cpu_limit_us) finish(REASON_CPU, out);
}

/* Waiting */

size_t step_descriptors(struct pollfd *entries, bool may_read) {
  size_t count = 0;
  if (!step.running) return 0;
  if (may_read && step.out >= 0) entries[count++] = (struct pollfd){step.out, POLLIN, 0};
  if (may_read && step.error >= 0) entries[count++] = (struct pollfd){step.error, POLLIN, 0};
  if (step.in >= 0 && buffer_size(&step.input) > 0) entries[count++] = (struct pollfd){step.in, POLLOUT, 0};
  if (step.control >= 0) entries[count++] = (struct pollfd){step.control, POLLOUT, 0};
  return count;
}

void step_ready(const struct pollfd *entry, struct buffer *out) {
  if (!step.running) return;
  bool readable = entry->events & POLLIN;
  if (readable && entry->fd == step.out) read_output(&step.out, FRAME_STDOUT, out);
  else if (readable && entry->fd == step.error) read_output(&step.error, FRAME_STDERR, out);
  else if (!readable && entry->fd == step.in) put_taken(out, write_input());
  else if (!readable && entry->fd == step.control) write_arguments();
}
