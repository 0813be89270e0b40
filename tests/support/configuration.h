/*
 * Loading and listing whole configurations without a console. For tests.
 */
#ifndef RTXSH_TESTS_SUPPORT_CONFIGURATION_H
#define RTXSH_TESTS_SUPPORT_CONFIGURATION_H

#include "base/text.h"
#include "config/config.h"
#include "router/device.h"

/* Opens a device in memory with an empty configuration. Fails the test when
 * it cannot. */
void test_device_open(struct device *, const struct profile *);

/* Makes a text the running configuration and lists it, each line with its
 * indent. Returns how many lines were refused; f (may be NULL) hears of them.
 * Fails the test on anything else. */
size_t test_load(struct device *, const struct text *, config_refusal_fn *f,
    void *ctx, struct text *listing);
/* The same without emptying the configuration first. */
size_t test_add(struct device *, const struct text *, struct text *listing);

#endif
