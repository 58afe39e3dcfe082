/* What the compiler calls by itself; the programs are linked without a C runtime. */
#include <stddef.h>

void *memset(void *to, int byte, size_t count)
{
    unsigned char *at = to;
    while (count-- > 0) *at++ = (unsigned char)byte;
    return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count)
{
    unsigned char *at = to;
    const unsigned char *source = from;
    while (count-- > 0) *at++ = *source++;
    return to;
}
