#ifndef SECCOMP_H
#define SECCOMP_H

/*
 * Narrows the engine's own filter for the calling process and all that it starts: nothing that one uid could use
 * against another process of the same uid, and no kernel interface that programs here have no use for. Returns 0 or
 * -1 with errno.
 */
int install_seccomp_filter(void);

#endif
