/*
 * Reading the lines of the running configuration back, as they were typed:
 * what the router is to do is there and nowhere else.
 */
#ifndef RTXSH_ROUTER_LINES_H
#define RTXSH_ROUTER_LINES_H

#include "config/config.h"
#include "router/device.h"

/*
 * Calls f for each line of those entries in a block, in the order of the
 * listing. number: the pp, tunnel or gateway; 0 in the router's block, whose
 * lines are also those of interfaces (command->object). entries ends with
 * NULL. What this program cannot read is passed over. The command is borrowed.
 */
enum rc lines_walk(struct device *, enum block, int64_t number,
    const char *const *entries, config_command_fn *f, void *ctx,
    struct diag *);

/* The value of a parameter in the line of an entry; object: whose line it is,
 * NULL for any. value becomes empty when there is none. */
enum rc lines_value(struct device *, enum block, int64_t number,
    const char *entry, const char *object, const char *parameter,
    struct text *value, bool *found, struct diag *);

/* Calls f for each pp, tunnel that has lines, ascending. */
enum rc lines_walk_numbers(struct device *, enum block, model_number_fn *f,
    void *ctx, struct diag *);

#endif
