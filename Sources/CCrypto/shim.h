#ifndef SETTLE_CCRYPTO_SHIM_H
#define SETTLE_CCRYPTO_SHIM_H

// The functions of SHA-256 alone are marked as old since version 3 and stay in the library.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>

#endif
