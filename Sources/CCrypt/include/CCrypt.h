// Hashes passwords with the C library's crypt, so that none is ever compared in plain where a person signs in.
#ifndef CCRYPT_H
#define CCRYPT_H

#include <stddef.h>

/// The most bytes a hash takes, its end included.
enum { CCRYPT_HASH_SIZE = 384 };

/// Hashes a password with yescrypt and a new salt into `hash`. Answers 0, or -1 where the library can't.
int ccrypt_hash(const char *_Nonnull password, char *_Nonnull hash, size_t size);

/// Answers 1 where the hash is this password's, else 0.
int ccrypt_verify(const char *_Nonnull password, const char *_Nonnull hash);

#endif
