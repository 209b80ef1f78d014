#include "frames.h"

#include <stdlib.h>
#include <string.h>

#include "expect.h"

/* A payload is copied to the heap at its exact size, so that reading beyond it is seen by checkers. */
static bool parse(bool (*parser)(const struct frame *, void *), const void *payload, size_t length, void *request) {
  uint8_t *copy = malloc(length + 1);
  memcpy(copy, payload, length);
  struct frame frame = {0, copy, length};
  bool parsed = parser(&frame, request);
  free(copy);
  return parsed;
}

static bool as_file(const struct frame *frame, void *request) { return parse_file(frame, request); }
static bool as_exec(const struct frame *frame, void *request) { return parse_exec(frame, request); }
static bool as_prepare(const struct frame *frame, void *request) { return parse_prepare(frame, request); }
static bool as_collect(const struct frame *frame, void *request) { return parse_collect(frame, request); }

#define BYTES(text) (text), sizeof(text) - 1

static void splits_frames(void) {
  struct frame frame;
  const uint8_t whole[] = {4, 0, 0, 0, 2, 'h', 'i', 5, 0};
  for (size_t length = 0; length < 7; length++) EXPECT(split_frame(whole, length, &frame) == SPLIT_INCOMPLETE);
  EXPECT(split_frame(whole, 7, &frame) == SPLIT_FRAME);
  EXPECT(frame.type == FRAME_STDIN && frame.length == 2 && memcmp(frame.payload, "hi", 2) == 0);
  EXPECT(split_frame(whole, 9, &frame) == SPLIT_FRAME && frame.length == 2);
  const uint8_t largest[] = {4, 0, 0x10, 0, 0};
  EXPECT(split_frame(largest, 5, &frame) == SPLIT_INCOMPLETE);
  const uint8_t too_large[] = {4, 0, 0x10, 0, 1};
  EXPECT(split_frame(too_large, 5, &frame) == SPLIT_BAD);
  const uint8_t negative[] = {4, 0xff, 0xff, 0xff, 0xff};
  EXPECT(split_frame(negative, 5, &frame) == SPLIT_BAD);
  const uint8_t unknown[][5] = {{0, 0, 0, 0, 0}, {11, 0, 0, 0, 0}, {0x81, 0, 0, 0, 0}};
  for (size_t i = 0; i < 3; i++) EXPECT(split_frame(unknown[i], 5, &frame) == SPLIT_BAD);
}

static void parses_files(void) {
  struct file_request request;
  EXPECT(parse(as_file, BYTES("\0\0\0\0\3a/bcontent"), &request));
  EXPECT(strcmp(request.path, "a/b") == 0 && request.length == 7);
  free(request.path);
  EXPECT(parse(as_file, BYTES("\3\0\0\0\1a"), &request));
  EXPECT(request.length == 0 && request.flags == (FILE_APPEND | FILE_EXECUTABLE));
  free(request.path);
  EXPECT(!parse(as_file, BYTES(""), &request));
  EXPECT(!parse(as_file, BYTES("\0\0\0\0\4abc"), &request));
  EXPECT(!parse(as_file, BYTES("\0\xff\xff\xff\xff" "abc"), &request));
  EXPECT(!parse(as_file, BYTES("\0\0\0\0\3a\0b"), &request));
  EXPECT(!parse(as_file, BYTES("\4\0\0\0\1a"), &request));
}

/* step 1, no slot, stdin open, limits, 80 x 24, argv [x], env [A=b], cwd / */
#define EXEC_HEAD "\1\xff\2\0\0\0\1\0\0\0\2\0\0\0\0\0\0\0\3\0\0\0\0\0\0\0\4\0\x50\0\x18"
#define EXEC_TAIL "\0\1\0\0\0\1x\0\1\0\0\0\3A=b\0\0\0\1/"

static void parses_exec(void) {
  struct exec_request request;
  EXPECT(parse(as_exec, BYTES(EXEC_HEAD EXEC_TAIL), &request));
  EXPECT(request.step == 1 && request.slot == NO_SLOT && request.flags == EXEC_STDIN_OPEN);
  EXPECT(request.wall_ms == 1 && request.cpu_ms == 2 && request.output_bytes == 3 && request.file_size_bytes == 4);
  EXPECT(request.columns == 80 && request.rows == 24);
  EXPECT(strcmp(request.process.argv[0], "x") == 0 && request.process.argv[1] == NULL);
  EXPECT(strcmp(request.process.env[0], "A=b") == 0 && strcmp(request.process.cwd, "/") == 0);
  free_process(&request.process);

  const char whole[] = EXEC_HEAD EXEC_TAIL;
  for (size_t length = 0; length < sizeof whole - 1; length++) EXPECT(!parse(as_exec, whole, length, &request));
  EXPECT(!parse(as_exec, BYTES(EXEC_HEAD EXEC_TAIL "x"), &request));
  EXPECT(!parse(as_exec, BYTES(EXEC_HEAD "\0\0\0\0\0\0\0\1/"), &request));
  EXPECT(!parse(as_exec, BYTES(EXEC_HEAD "\xff\xff\0\0\0\1x\0\0\0\0\0\1/"), &request));
}

/* Each limit of EXEC with all its bytes zero would mean "none": refused. */
static void refuses_missing_limits(void) {
  const size_t limits[][2] = {{3, 4}, {7, 4}, {11, 8}, {19, 8}};
  for (size_t i = 0; i < 4; i++) {
    struct exec_request request;
    char payload[] = EXEC_HEAD EXEC_TAIL;
    memset(payload + limits[i][0], 0, limits[i][1]);
    EXPECT(!parse(as_exec, payload, sizeof payload - 1, &request));
  }
}

static void refuses_unknown_values(void) {
  const struct {
    size_t at;
    char value;
  } wrong[] = {{0, 2}, {1, 4}, {2, 4}};
  for (size_t i = 0; i < 3; i++) {
    struct exec_request request;
    char payload[] = EXEC_HEAD EXEC_TAIL;
    payload[wrong[i].at] = wrong[i].value;
    EXPECT(!parse(as_exec, payload, sizeof payload - 1, &request));
  }
}

static void parses_the_others(void) {
  struct prepare_request prepare;
  EXPECT(parse(as_prepare, BYTES("\3" EXEC_TAIL), &prepare) && prepare.slot == 3);
  free_process(&prepare.process);
  EXPECT(!parse(as_prepare, BYTES("\4" EXEC_TAIL), &prepare));
  struct collect_request collect;
  EXPECT(parse(as_collect, BYTES("\0\0\0\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0\3\0\0\0\3out"), &collect));
  EXPECT(collect.max_files == 1 && collect.max_file_bytes == 2 && collect.max_total_bytes == 3);
  EXPECT(strcmp(collect.folder, "out") == 0);
  free(collect.folder);
  EXPECT(!parse(as_collect, BYTES("\0\0\0\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0\3\0\0\0\4out"), &collect));
}

#define UNSEALED "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
#define SEAL "0123456789abcdef"

static void writes_frames(void) {
  struct buffer out = {0};
  struct fields fields = {0};
  put_u8(&fields, 1);
  put_u16(&fields, 0x0203);
  put_u32(&fields, 0x04050607);
  put_u64(&fields, 0x08090a0b0c0d0e0fULL);
  put_frame(&out, FRAME_STDOUT, &fields, "xy", 2);
  EXPECT(buffer_size(&out) == 38);
  EXPECT(memcmp(out.data, "\x83\0\0\0\x11" UNSEALED "\1\2\3\4\5\6\7\x08\x09\x0a\x0b\x0c\x0d\x0e\x0fxy", 38) == 0);
  buffer_release(&out);
  put_error(&out, "busy", "why");
  EXPECT(memcmp(out.data, "\x88\0\0\0\x0f" UNSEALED "\0\0\0\4busy\0\0\0\3why", buffer_size(&out)) == 0);
  buffer_release(&out);
}

static void seals_frames_once(void) {
  struct buffer out = {0};
  struct fields none = {0};
  EXPECT(!frames_are_sealed());
  EXPECT(!seal_frames((const uint8_t *)SEAL, 15));
  EXPECT(seal_frames((const uint8_t *)SEAL, 16) && frames_are_sealed());
  EXPECT(!seal_frames((const uint8_t *)"another seal....", 16));
  put_frame(&out, FRAME_STDOUT, &none, "x", 1);
  EXPECT(buffer_size(&out) == 22 && memcmp(out.data, "\x83\0\0\0\1" SEAL "x", 22) == 0);
  buffer_release(&out);
}

int main(void) {
  splits_frames();
  parses_files();
  parses_exec();
  refuses_missing_limits();
  refuses_unknown_values();
  parses_the_others();
  writes_frames();
  seals_frames_once();
  puts("frames: ok");
}
