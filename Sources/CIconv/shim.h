#ifndef SETTLE_CICONV_SHIM_H
#define SETTLE_CICONV_SHIM_H

#include <errno.h>
#include <iconv.h>

#endif
