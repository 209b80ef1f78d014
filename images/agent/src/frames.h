#ifndef FRAMES_H
#define FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

#define PROTOCOL_VERSION 3
/* Of a frame that comes in; one that goes out has the seal after that. */
#define HEADER_BYTES 5
#define SEAL_BYTES 16
#define MAX_PAYLOAD_BYTES (1024 * 1024)
#define NO_SLOT 255
#define SLOTS 4

enum inbound {
  FRAME_FILE = 0x01,
  FRAME_PREPARE = 0x02,
  FRAME_EXEC = 0x03,
  FRAME_STDIN = 0x04,
  FRAME_STDIN_EOF = 0x05,
  FRAME_SIGNAL = 0x06,
  FRAME_RESIZE = 0x07,
  FRAME_COLLECT = 0x08,
  FRAME_SEAL = 0x09,
  FRAME_RESET = 0x0a,
};

enum outbound {
  FRAME_READY = 0x81,
  FRAME_STARTED = 0x82,
  FRAME_STDOUT = 0x83,
  FRAME_STDERR = 0x84,
  FRAME_EXITED = 0x85,
  FRAME_ARTIFACT = 0x86,
  FRAME_COLLECTED = 0x87,
  FRAME_ERROR = 0x88,
  FRAME_PREPARED = 0x89,
  FRAME_STDIN_TAKEN = 0x8a,
};

struct frame {
  uint8_t type;
  const uint8_t *payload;
  size_t length;
};

enum split { SPLIT_FRAME, SPLIT_INCOMPLETE, SPLIT_BAD };

/* Finds the first whole frame in `bytes`. */
enum split split_frame(const uint8_t *bytes, size_t length, struct frame *frame);

struct process_fields {
  char **argv;
  char **env;
  char *cwd;
};

#define FILE_APPEND 1
#define FILE_EXECUTABLE 2

struct file_request {
  uint8_t flags;
  char *path;
  const uint8_t *content;
  size_t length;
};

struct prepare_request {
  uint8_t slot;
  struct process_fields process;
};

#define EXEC_TERMINAL 1
#define EXEC_STDIN_OPEN 2

struct exec_request {
  uint8_t step;
  uint8_t slot;
  uint8_t flags;
  uint32_t wall_ms;
  uint32_t cpu_ms;
  uint64_t output_bytes;
  uint64_t file_size_bytes;
  uint16_t columns;
  uint16_t rows;
  struct process_fields process;
};

struct collect_request {
  uint32_t max_files;
  uint64_t max_file_bytes;
  uint64_t max_total_bytes;
  char *folder;
};

/* Each gives false when the payload does not fit its form; what was allocated then is freed already. */
bool parse_file(const struct frame *frame, struct file_request *request);
bool parse_prepare(const struct frame *frame, struct prepare_request *request);
bool parse_exec(const struct frame *frame, struct exec_request *request);
bool parse_collect(const struct frame *frame, struct collect_request *request);
void free_process(struct process_fields *process);

/* Gives every frame from now on this seal. False when there is one already. */
bool seal_frames(const uint8_t *bytes, size_t length);
bool frames_are_sealed(void);

/* The fixed fields of an outgoing frame. */
struct fields {
  uint8_t bytes[128];
  size_t length;
};

void put_u8(struct fields *fields, uint8_t value);
void put_u16(struct fields *fields, uint16_t value);
void put_u32(struct fields *fields, uint32_t value);
void put_u64(struct fields *fields, uint64_t value);
/* Queues one frame: the fields, then the body. */
void put_frame(struct buffer *out, enum outbound type, const struct fields *fields, const void *body, size_t length);
void put_error(struct buffer *out, const char *code, const char *message);

#endif
