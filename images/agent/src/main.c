/*
 * PID 1 of every sandbox: takes frames from stdin, runs one step at a time, and sends what comes of it to stdout.
 * ../PROTOCOL.md says what the frames mean and what is promised.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"
#include "cgroup.h"
#include "collect.h"
#include "die.h"
#include "files.h"
#include "frames.h"
#include "paths.h"
#include "processes.h"
#include "reader.h"
#include "reset.h"
#include "slots.h"
#include "spawn.h"
#include "step.h"

/* Above this, the program's output is left in its pipes until the runner has taken what is queued. */
#define MAX_QUEUED_BYTES (256 * 1024)

static struct buffer outbox;
static int children;

static uint8_t inbox[HEADER_BYTES + MAX_PAYLOAD_BYTES];
static size_t inbox_size;

static void send_outbox(void) {
  if (buffer_flush(&outbox, STDOUT_FILENO) < 0) _exit(0);
}

/* For work between steps that may make more frames than should be queued. */
static void send_outbox_fully(struct buffer *out) {
  send_outbox();
  while (buffer_size(out) > 0) {
    struct pollfd entries[] = {{STDOUT_FILENO, POLLOUT, 0}, {STDIN_FILENO, 0, 0}};
    if (poll(entries, 2, -1) < 0 && errno != EINTR) die("poll failed");
    if (entries[1].revents & (POLLHUP | POLLERR)) _exit(0);
    send_outbox();
  }
}

/* What a frame asks for. Each returns false when the payload does not fit its form. */

static bool on_file(const struct frame *frame) {
  struct file_request request;
  if (!parse_file(frame, &request)) return false;
  int error = step_is_running() ? EBUSY : write_workspace_file(&request);
  if (error != 0) {
    char message[512];
    snprintf(message, sizeof message, "Cannot write %.200s: %s", request.path, strerror(error));
    put_error(&outbox, error == EBUSY ? "busy" : "file_failed", message);
  }
  free(request.path);
  return true;
}

static void report_prepared(uint8_t slot, const struct spawned *spawned) {
  if (spawned->pid < 0) {
    char message[256];
    snprintf(message, sizeof message, "Cannot start %s: %s", spawned->stage, strerror(spawned->error));
    put_error(&outbox, spawned->error == EBUSY ? "busy" : "spawn_failed", message);
    return;
  }
  struct fields fields = {0};
  put_u8(&fields, slot);
  put_frame(&outbox, FRAME_PREPARED, &fields, NULL, 0);
}

static bool on_prepare(const struct frame *frame) {
  struct prepare_request request;
  if (!parse_prepare(frame, &request)) return false;
  struct spawned spawned = {-1, EBUSY, "a process while a step runs"};
  if (!step_is_running()) spawned = prepare_slot(request.slot, &request.process);
  report_prepared(request.slot, &spawned);
  free_process(&request.process);
  return true;
}

static void take_ended(void) {
  struct signalfd_siginfo ignored[16];
  while (read(children, ignored, sizeof ignored) > 0) continue;
  for (struct ended ended; reap_process(&ended);) step_reaped(&ended);
}

static bool on_exec(const struct frame *frame) {
  struct exec_request request;
  if (!parse_exec(frame, &request)) return false;
  // A waiting process that has died is found out now, not when it does not answer.
  take_ended();
  if (step_is_running()) put_error(&outbox, "busy", "A step is running.");
  else step_start(&request, &outbox);
  free_process(&request.process);
  return true;
}

static bool on_signal(const struct frame *frame) {
  if (frame->length != 1 || frame->payload[0] == 0 || frame->payload[0] >= NSIG) return false;
  step_signal(frame->payload[0]);
  return true;
}

static bool on_resize(const struct frame *frame) {
  struct reader reader = {frame->payload, frame->length, false};
  uint16_t columns = read_u16(&reader);
  uint16_t rows = read_u16(&reader);
  if (reader.bad || reader.left > 0) return false;
  step_resize(columns, rows);
  return true;
}

static bool on_collect(const struct frame *frame) {
  struct collect_request request;
  if (!parse_collect(frame, &request)) return false;
  if (step_is_running()) put_error(&outbox, "busy", "A step is running.");
  else if (!is_plain_path(request.folder)) put_error(&outbox, "collect_failed", "That is no folder of the workspace.");
  else collect_files(&request, &outbox, send_outbox_fully);
  free(request.folder);
  return true;
}

static bool on_reset(const struct frame *frame) {
  if (frame->length != 0) return false;
  if (step_is_running()) put_error(&outbox, "busy", "A step is running.");
  else reset_sandbox();
  return true;
}

static bool on_frame(const struct frame *frame) {
  // What is not sealed could be forged, so nothing is done before.
  if (!frames_are_sealed() && frame->type != FRAME_SEAL) return false;
  switch (frame->type) {
    case FRAME_FILE: return on_file(frame);
    case FRAME_PREPARE: return on_prepare(frame);
    case FRAME_EXEC: return on_exec(frame);
    case FRAME_STDIN: return step_input(frame->payload, frame->length, &outbox);
    case FRAME_STDIN_EOF: step_end_input(&outbox); return frame->length == 0;
    case FRAME_SIGNAL: return on_signal(frame);
    case FRAME_RESIZE: return on_resize(frame);
    case FRAME_COLLECT: return on_collect(frame);
    case FRAME_RESET: return on_reset(frame);
    case FRAME_SEAL: return seal_frames(frame->payload, frame->length);
    default: return false;
  }
}

static _Noreturn void give_up_on_frame(void) {
  put_error(&outbox, "bad_frame", "A frame that does not fit the protocol.");
  send_outbox_fully(&outbox);
  errno = 0;
  die("a frame that does not fit the protocol");
}

static void take_frames(void) {
  size_t at = 0;
  struct frame frame;
  enum split split;
  while ((split = split_frame(inbox + at, inbox_size - at, &frame)) == SPLIT_FRAME) {
    if (!on_frame(&frame)) give_up_on_frame();
    at += HEADER_BYTES + frame.length;
  }
  if (split == SPLIT_BAD) give_up_on_frame();
  if (at > 0) memmove(inbox, inbox + at, inbox_size - at);
  inbox_size -= at;
}

/* The end of the agent is the end of everything: the kernel kills what is left of the sandbox. */
static void receive(void) {
  ssize_t length = read(STDIN_FILENO, inbox + inbox_size, sizeof inbox - inbox_size);
  if (length == 0) _exit(0);
  if (length < 0) {
    if (errno == EAGAIN || errno == EINTR) return;
    die("cannot read stdin");
  }
  inbox_size += (size_t)length;
  take_frames();
}

static void wait_and_serve(void) {
  struct pollfd entries[3 + STEP_DESCRIPTORS] = {
      {STDIN_FILENO, POLLIN, 0},
      {children, POLLIN, 0},
      {STDOUT_FILENO, buffer_size(&outbox) > 0 ? POLLOUT : 0, 0},
  };
  size_t count = 3 + step_descriptors(entries + 3, buffer_size(&outbox) < MAX_QUEUED_BYTES);
  if (poll(entries, count, step_timeout_ms()) < 0 && errno != EINTR) die("poll failed");
  if (entries[2].revents & (POLLERR | POLLHUP)) _exit(0);
  for (size_t i = 3; i < count; i++) {
    if (entries[i].revents != 0) step_ready(&entries[i], &outbox);
  }
  if (entries[1].revents != 0) take_ended();
  step_check(&outbox);
  if (entries[0].revents != 0) receive();
  send_outbox();
}

static int watch_children(void) {
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, SIGCHLD);
  if (sigprocmask(SIG_BLOCK, &mask, NULL) < 0) return -1;
  return signalfd(-1, &mask, SFD_NONBLOCK | SFD_CLOEXEC);
}

static void never_block(int fd) {
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0) die("cannot set up the streams");
}

int main(void) {
  if (prctl(PR_SET_DUMPABLE, 0) < 0) die("cannot protect itself");
  signal(SIGPIPE, SIG_IGN);
  umask(022);
  reserve_control_descriptor();
  never_block(STDIN_FILENO);
  never_block(STDOUT_FILENO);
  children = watch_children();
  if (children < 0) die("cannot watch processes");
  cgroup_open();
  learn_sandbox();
  if (mkdir(OUTPUT_FOLDER, 0755) < 0 && errno != EEXIST) die("cannot write to " WORKSPACE);
  struct fields fields = {0};
  put_u16(&fields, PROTOCOL_VERSION);
  put_u32(&fields, (uint32_t)getuid());
  put_frame(&outbox, FRAME_READY, &fields, NULL, 0);
  send_outbox();
  for (;;) wait_and_serve();
}
