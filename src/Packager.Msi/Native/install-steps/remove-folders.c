/*
 * RemoveFolders: its data are three paths for each: the folder or file, the uppermost folder that is the product's own, and the one of Windows' above them.
 * Links and junctions are removed, never followed. What cannot be removed stays and is told; a removal does not fail for it.
 */
#include "steps.h"

struct removal {
    MSIHANDLE install;
    DWORD files, folders;
};

static void tell(MSIHANDLE install, const WCHAR *what, const WCHAR *path, DWORD number)
{
    struct text text = { NULL, 0, 0, FALSE };
    text_add_all(&text, what);
    text_add_number(&text, number);
    text_add_all(&text, L": ");
    text_add_all(&text, path);
    if (!text.broken) report(install, INSTALLMESSAGE_INFO, text.units);
    text_free(&text);
}

static BOOL is_name(const WCHAR *name)
{
    return !(name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0)));
}

static BOOL remove_tree(struct removal *removal, struct text *path, DWORD depth);

static void remove_entry(struct removal *removal, struct text *path, const WIN32_FIND_DATAW *entry, DWORD depth)
{
    DWORD length = path->length, attributes = entry->dwFileAttributes;
    BOOL removed;
    if (!text_add_all(path, L"\\") || !text_add_all(path, entry->cFileName)) return;
    if ((attributes & FILE_ATTRIBUTE_READONLY) && !(attributes & FILE_ATTRIBUTE_REPARSE_POINT)) SetFileAttributesW(path->units, attributes & ~(DWORD)FILE_ATTRIBUTE_READONLY);
    if ((attributes & FILE_ATTRIBUTE_DIRECTORY) && !(attributes & FILE_ATTRIBUTE_REPARSE_POINT)) {
        remove_tree(removal, path, depth + 1);
    } else {
        removed = attributes & FILE_ATTRIBUTE_DIRECTORY ? RemoveDirectoryW(path->units) : DeleteFileW(path->units);
        if (removed) removal->files++;
        else tell(removal->install, L"Not removed, Windows' error ", path->units, GetLastError());
    }
    text_cut(path, length);
}

static void remove_entries(struct removal *removal, struct text *path, DWORD depth)
{
    WIN32_FIND_DATAW entry;
    DWORD length = path->length;
    HANDLE search;
    if (!text_add_all(path, L"\\*")) return;
    search = FindFirstFileW(path->units, &entry);
    text_cut(path, length);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        if (is_name(entry.cFileName)) remove_entry(removal, path, &entry, depth);
    } while (FindNextFileW(search, &entry));
    FindClose(search);
}

/* A folder that is held open cannot become a link to somewhere else while it is emptied. */
static BOOL remove_tree(struct removal *removal, struct text *path, DWORD depth)
{
    BY_HANDLE_FILE_INFORMATION facts;
    HANDLE folder = CreateFileW(path->units, FILE_LIST_DIRECTORY | FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING,
        FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, NULL);
    if (folder != INVALID_HANDLE_VALUE) {
        BOOL known = GetFileInformationByHandle(folder, &facts);
        if (known && !(facts.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) && depth < 256) remove_entries(removal, path, depth);
        CloseHandle(folder);
    }
    if (RemoveDirectoryW(path->units)) return removal->folders++, TRUE;
    if (GetLastError() != ERROR_FILE_NOT_FOUND && GetLastError() != ERROR_PATH_NOT_FOUND) tell(removal->install, L"Not removed, Windows' error ", path->units, GetLastError());
    return FALSE;
}

static DWORD trimmed(const WCHAR *path)
{
    DWORD length = (DWORD)lstrlenW(path);
    while (length > 0 && path[length - 1] == '\\') length--;
    return length;
}

/* Whether a path is a folder or lies in it. */
static BOOL is_within(const WCHAR *path, DWORD length, const WCHAR *folder)
{
    DWORD end = trimmed(folder);
    return end > 0 && length >= end && CompareStringOrdinal(path, (int)end, folder, (int)end, TRUE) == CSTR_EQUAL && (length == end || path[end] == '\\');
}

/* A folder of a drive, below the product's own, without steps upwards. */
static BOOL is_allowed(const WCHAR *path, const WCHAR *top)
{
    DWORD length = trimmed(path), at;
    if (length < 4 || path[1] != ':' || path[2] != '\\' || !is_within(path, length, top)) return FALSE;
    for (at = 2; at < length; at++) {
        if (path[at] == '/' || (path[at] == '\\' && (path[at + 1] == '\\' || (path[at + 1] == '.' && path[at + 2] == '.')))) return FALSE;
    }
    return TRUE;
}

/* Removes the folders above that are empty now, as far as they are the product's. */
static void remove_parents(struct text *path, DWORD prefix, const WCHAR *top, const WCHAR *limit)
{
    for (;;) {
        const WCHAR *plain;
        DWORD length = path->length;
        while (length > prefix && path->units[length - 1] != '\\') length--;
        if (length <= prefix + 3) return;
        text_cut(path, length - 1);
        plain = path->units + prefix;
        length = path->length - prefix;
        if (!is_within(plain, length, top) && (!is_within(plain, length, limit) || length == trimmed(limit))) return;
        if (!RemoveDirectoryW(path->units)) return;
    }
}

/* A path may be that of a file, which nobody knows before the program has made it. */
static BOOL remove_file(struct removal *removal, const struct text *path)
{
    DWORD attributes = GetFileAttributesW(path->units);
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_DIRECTORY)) return FALSE;
    if ((attributes & FILE_ATTRIBUTE_READONLY) && !(attributes & FILE_ATTRIBUTE_REPARSE_POINT)) SetFileAttributesW(path->units, attributes & ~(DWORD)FILE_ATTRIBUTE_READONLY);
    if (DeleteFileW(path->units)) removal->files++;
    else tell(removal->install, L"Not removed, Windows' error ", path->units, GetLastError());
    return TRUE;
}

static void remove_folder(MSIHANDLE install, const WCHAR *folder, const WCHAR *top, const WCHAR *limit)
{
    struct text path = { NULL, 0, 0, FALSE };
    struct removal removal = { install, 0, 0 };
    DWORD prefix;
    if (!is_allowed(folder, top)) {
        tell(install, L"Not removed, no folder of the product's own, code ", folder, ERROR_BAD_PATHNAME);
        return;
    }
    /* With this in front paths may be longer than 259 characters. */
    text_add_all(&path, L"\\\\?\\");
    prefix = path.length;
    if (text_add(&path, folder, trimmed(folder))) {
        if (!remove_file(&removal, &path)) remove_tree(&removal, &path, 0);
        tell(install, L"Removed what the program made, files: ", folder, removal.files);
        remove_parents(&path, prefix, top, limit);
    }
    text_free(&path);
}

__declspec(dllexport) UINT WINAPI RemoveFolders(MSIHANDLE install)
{
    struct fields fields;
    DWORD at;
    if (!fields_read(install, &fields)) return ERROR_INSTALL_FAILURE;
    for (at = 1; at + 2 < fields.count; at += 3) remove_folder(install, fields.all[at], fields.all[at + 1], fields.all[at + 2]);
    fields_free(&fields);
    return ERROR_SUCCESS;
}
