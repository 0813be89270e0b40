/*
 * All lines of a configuration, wherever they live.
 */
#include "rehearsal/parts.h"

#include "base/banned.h"

struct walk {
	struct rehearsal *rehearsal;
	int64_t		 config;
	enum block	 block;
	model_line_fn	*f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
walk_block(void *ctx, int64_t number)
{
	struct walk *w = ctx;

	return model_walk(w->rehearsal->device.model, w->config, w->block,
	    number, NULL, 0, NULL, 0, w->f, w->ctx, w->diag);
}

enum rc
walk_lines(struct rehearsal *r, int64_t config, model_line_fn *f, void *ctx,
    struct diag *diag)
{
	static const enum block blocks[] = { BLOCK_PP, BLOCK_TUNNEL,
	    BLOCK_GATEWAY };
	struct walk w = { .rehearsal = r, .config = config, .f = f,
	    .ctx = ctx, .diag = diag, .block = BLOCK_ROUTER };
	size_t i;
	enum rc rc = walk_block(&w, 0);

	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]) && rc == RC_OK;
	    i++) {
		w.block = blocks[i];
		rc = model_walk_numbers(r->device.model, config, w.block, 0,
		    INT64_MAX, walk_block, &w, diag);
	}
	return rc;
}
