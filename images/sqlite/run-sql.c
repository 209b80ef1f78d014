/* Has SQLite's shell execute a file of statements in an empty database, which its own options cannot do: a file that is given by
   -init is read before the output has its form, and one that is given as standard input leaves none for the statements. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "Usage: run-sql <file>\n");
        return 2;
    }
    static const char verb[] = ".read \"";
    /* Each character may need a backslash; then the closing quote and the end. */
    char *command = malloc(sizeof verb + 2 * strlen(argv[1]) + 2);
    if (command == NULL) {
        perror("run-sql");
        return 2;
    }
    char *end = stpcpy(command, verb);
    for (const char *at = argv[1]; *at != '\0'; at++) {
        if (*at == '"' || *at == '\\') *end++ = '\\';
        *end++ = *at;
    }
    strcpy(end, "\"");
    execl("/usr/bin/sqlite3", "sqlite3", "-batch", "-bail", "-box", "-nullvalue", "NULL", ":memory:", command, (char *)NULL);
    perror("run-sql");
    return 2;
}
