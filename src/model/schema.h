/*
 * schema/model.sql as constants, made at build time by genschema: the text
 * itself for files, and a database that was made with it, so that one in
 * memory starts by copying bytes.
 */
#ifndef RTXSH_MODEL_SCHEMA_H
#define RTXSH_MODEL_SCHEMA_H

#include <stddef.h>

/* PRAGMA application_id and user_version of a database of ours. */
extern const int schema_application_id;
extern const int schema_version;

/* All of schema/model.sql; NUL-terminated. */
extern const char schema_sql[];
/* The statements that make its views and triggers; NUL-terminated. */
extern const char schema_views_sql[];

/* A database file as schema_sql makes it. */
extern const unsigned char schema_image[];
extern const size_t schema_image_len;

#endif
