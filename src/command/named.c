/*
 * Finds the interface that a command names. Whether there is such an interface
 * is the grammar's business.
 */
#include "command/named.h"

#include "router/links.h"

#include "base/banned.h"

enum block
named_interface(const struct session *s, const struct command *command,
    int64_t *number, struct text *name)
{
	const struct value *interface = grammar_value(command, "interface");
	const struct value *pp = grammar_value(command, "peer_num");
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	const struct value *value = pp != NULL ? pp : tunnel;
	enum block block = BLOCK_ROUTER;

	*number = 0;
	if (interface != NULL) {
		text_adds(name, interface->text);
		return block;
	}
	if (pp != NULL || grammar_has_keyword(command, "pp"))
		block = BLOCK_PP;
	else if (tunnel != NULL || grammar_has_keyword(command, "tunnel"))
		block = BLOCK_TUNNEL;
	if (block == BLOCK_ROUTER)
		return block;
	*number = value != NULL ? value->integer : s->selection.number;
	links_add_point(block, *number, name);
	return block;
}
