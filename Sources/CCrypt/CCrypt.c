// Calls crypt_r, which needs no state of the process, and compares in the same time whatever differs.
#define _GNU_SOURCE
#include "CCrypt.h"

#include <crypt.h>
#include <stdlib.h>
#include <string.h>

static const char *hashed(const char *password, const char *setting, struct crypt_data *data) {
    const char *hash = crypt_r(password, setting, data);
    return hash == NULL || hash[0] == '*' ? NULL : hash;
}

int ccrypt_hash(const char *password, char *hash, size_t size) {
    char salt[CRYPT_GENSALT_OUTPUT_SIZE];
    if (crypt_gensalt_rn("$y$", 0, NULL, 0, salt, sizeof salt) == NULL) return -1;
    struct crypt_data *data = calloc(1, sizeof *data);
    if (data == NULL) return -1;
    const char *made = hashed(password, salt, data);
    int result = -1;
    if (made != NULL && strlen(made) < size) {
        strcpy(hash, made);
        result = 0;
    }
    explicit_bzero(data, sizeof *data);
    free(data);
    return result;
}

int ccrypt_verify(const char *password, const char *hash) {
    struct crypt_data *data = calloc(1, sizeof *data);
    if (data == NULL) return 0;
    const char *made = hashed(password, hash, data);
    size_t length = strlen(hash);
    unsigned char difference = made == NULL || strlen(made) != length;
    for (size_t index = 0; !difference && index < length; index++) difference |= (unsigned char)(made[index] ^ hash[index]);
    explicit_bzero(data, sizeof *data);
    free(data);
    return difference == 0;
}
