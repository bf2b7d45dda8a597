#ifndef SETTLE_CDEFLATE_SHIM_H
#define SETTLE_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
