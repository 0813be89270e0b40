/*
 * Functions that write past the end of a buffer or hide an error when a
 * number does not parse. Every source file includes this last; using one of
 * them then fails to compile. Use struct text (base/text.h) instead.
 */
#ifndef RTXSH_BASE_BANNED_H
#define RTXSH_BASE_BANNED_H

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf gets
#pragma GCC poison atoi atol atoll strtok

#endif
