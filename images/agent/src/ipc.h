#ifndef IPC_H
#define IPC_H

/* Finds out how the kernel counts its objects. To be called while there are none. */
void learn_ipc_objects(void);

/*
 * Removes the System V objects of the sandbox's IPC namespace, which outlive whoever made them. Returns -1 with errno when one
 * stays. (POSIX message queues are files in /dev/mqueue.)
 */
int remove_ipc_objects(void);

#endif
