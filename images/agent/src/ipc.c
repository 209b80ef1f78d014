#include "ipc.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

/* Above this, another sandbox costs less. */
#define MOST_COUNTED 10000

/* glibc leaves it to the caller to define what semctl takes. */
union semaphore_argument {
  int value;
  struct semid_ds *status;
  struct seminfo *info;
};

/* An object that its owner may not read is found as well where the kernel knows how. For each kind: the highest index that is in use, the id at an index or -1, and the end of an id. */

static int last_memory(void) {
  struct shm_info info;
  return shmctl(0, SHM_INFO, (struct shmid_ds *)&info);
}

static int memory_at(int index) {
  struct shmid_ds status;
  int id = shmctl(index, SHM_STAT_ANY, &status);
  return id < 0 ? shmctl(index, SHM_STAT, &status) : id;
}

static int make_memory(void) { return shmget(IPC_PRIVATE, 1, 0600); }
static int remove_memory(int id) { return shmctl(id, IPC_RMID, NULL); }

static int last_semaphores(void) {
  struct seminfo info;
  return semctl(0, 0, SEM_INFO, (union semaphore_argument){.info = &info});
}

static int semaphores_at(int index) {
  struct semid_ds status;
  int id = semctl(index, 0, SEM_STAT_ANY, (union semaphore_argument){.status = &status});
  return id < 0 ? semctl(index, 0, SEM_STAT, (union semaphore_argument){.status = &status}) : id;
}

static int make_semaphores(void) { return semget(IPC_PRIVATE, 1, 0600); }
static int remove_semaphores(int id) { return semctl(id, 0, IPC_RMID); }

static int last_messages(void) {
  struct msginfo info;
  return msgctl(0, MSG_INFO, (struct msqid_ds *)&info);
}

static int messages_at(int index) {
  struct msqid_ds status;
  int id = msgctl(index, MSG_STAT_ANY, &status);
  return id < 0 ? msgctl(index, MSG_STAT, &status) : id;
}

static int make_messages(void) { return msgget(IPC_PRIVATE, 0600); }
static int remove_messages(int id) { return msgctl(id, IPC_RMID, NULL); }

static struct kind {
  int (*last)(void);
  int (*at)(int index);
  int (*make)(void);
  int (*remove)(int id);
  /* The kernel finds no objects by index but gives them ids one after the other, as gVisor's does; the last one that is gone. */
  bool counts;
  int gone;
} kinds[] = {
    {last_memory, memory_at, make_memory, remove_memory, false, 0},
    {last_semaphores, semaphores_at, make_semaphores, remove_semaphores, false, 0},
    {last_messages, messages_at, make_messages, remove_messages, false, 0},
};

static bool finds_by_index(const struct kind *kind, int id) {
  int last = kind->last();
  for (int index = 0; index <= last; index++) {
    if (kind->at(index) == id) return true;
  }
  return false;
}

void learn_ipc_objects(void) {
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    struct kind *kind = &kinds[i];
    int id = kind->make();
    if (id < 0) continue;
    kind->counts = !finds_by_index(kind, id);
    kind->gone = id;
    kind->remove(id);
  }
}

/* All that can have been made since the last time: their ids lie between that of the last object then and of one that is made now. */
static int remove_counted(struct kind *kind) {
  int newest = kind->make();
  if (newest < kind->gone || newest - kind->gone > MOST_COUNTED) return -1;
  for (int id = kind->gone + 1; id <= newest; id++) {
    if (kind->remove(id) < 0 && errno != EINVAL && errno != EIDRM) return -1;
  }
  kind->gone = newest;
  return 0;
}

static int remove_kind(struct kind *kind) {
  if (kind->counts) return remove_counted(kind);
  int last = kind->last();
  if (last < 0) return errno == ENOSYS ? 0 : -1;
  for (int index = 0; index <= last; index++) {
    int id = kind->at(index);
    if (id >= 0 && kind->remove(id) < 0) return -1;
    // An index without an object is EINVAL; one whose object may not be read is not ours to leave there.
    if (id < 0 && errno != EINVAL && errno != EIDRM) return -1;
  }
  return 0;
}

int remove_ipc_objects(void) {
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if (remove_kind(&kinds[i]) < 0) return -1;
  }
  return 0;
}
