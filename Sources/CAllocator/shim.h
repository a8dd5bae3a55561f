// The allocator's own settings, which only the GNU C library has.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
