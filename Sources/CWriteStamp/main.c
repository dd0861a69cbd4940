// Writes the Swift file that tells the program which commit it is built from; the plugin BuildStamp runs it.
#include <stdio.h>

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: CWriteStamp FILE COMMIT\n");
        return 2;
    }
    FILE *file = fopen(arguments[1], "w");
    if (file == NULL) {
        perror(arguments[1]);
        return 1;
    }
    int written = fprintf(file, "/// What the program is built from, as git told when it was built.\n"
                                "enum BuiltFrom {\n    static let commit = \"%s\"\n}\n", arguments[2]);
    int closed = fclose(file);
    return written < 0 || closed != 0;
}
