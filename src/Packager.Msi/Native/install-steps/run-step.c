/* RunStep: its data are the step's name, a time limit in seconds or 0, fail or continue, secret or open, the program, its folder, and its arguments. */
#include "steps.h"

enum { COUNT, NAME, SECONDS, ON_FAILURE, SECRECY, PROGRAM, FOLDER, FIRST_ARGUMENT };

BOOL WINAPI DllMainCRTStartup(HINSTANCE library, DWORD reason, void *reserved)
{
    (void)library, (void)reason, (void)reserved;
    return TRUE;
}

static BOOL write_command(const struct fields *fields, struct text *command)
{
    DWORD at;
    command_add(command, fields->all[PROGRAM]);
    for (at = FIRST_ARGUMENT; at < fields->count; at++) command_add(command, fields->all[at]);
    return !command->broken && command->length < 32767;
}

static void tell_start(MSIHANDLE install, const struct fields *fields, const struct text *command)
{
    struct text text = { NULL, 0, 0, FALSE };
    text_add_all(&text, fields->all[NAME]);
    text_add_all(&text, L": runs");
    if (is_same(fields->all[SECRECY], L"secret")) command_add(&text, fields->all[PROGRAM]);
    else text_add_all(&text, L" "), text_add(&text, command->units, command->length);
    if (!text.broken) report(install, INSTALLMESSAGE_INFO, text.units);
    text_free(&text);
}

static void tell_end(MSIHANDLE install, const struct fields *fields, enum ending ending, DWORD code, BOOL vital)
{
    struct text text = { NULL, 0, 0, FALSE };
    text_add_all(&text, fields->all[NAME]);
    text_add_all(&text, L": \"");
    text_add_all(&text, fields->all[PROGRAM]);
    text_add_all(&text, ending == NOT_STARTED ? L"\" could not be started, Windows' error " : ending == TOO_LATE ? L"\" did not end within " : L"\" ended with exit code ");
    if (ending == TOO_LATE) text_add_all(&text, fields->all[SECONDS]), text_add_all(&text, L" seconds and was stopped");
    else text_add_number(&text, code);
    text_add_all(&text, L".");
    if (!text.broken) report(install, vital ? INSTALLMESSAGE_ERROR | MB_OK | MB_ICONERROR : INSTALLMESSAGE_INFO, text.units);
    text_free(&text);
}

static UINT run(MSIHANDLE install, const struct fields *fields, struct text *command)
{
    BOOL vital = is_same(fields->all[ON_FAILURE], L"fail");
    struct output *output = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *output);
    enum ending ending;
    DWORD seconds, code = 0;
    if (output == NULL || !number_of(fields->all[SECONDS], &seconds)) return ERROR_INSTALL_FAILURE;
    output->install = install;
    output->name = fields->all[NAME];
    tell_start(install, fields, command);
    ending = program_run(fields->all[PROGRAM], command->units, fields->all[FOLDER], seconds, output, &code);
    HeapFree(GetProcessHeap(), 0, output);
    if (ending == CANCELLED) return ERROR_INSTALL_USEREXIT;
    if (ending == ENDED && code == 0) return ERROR_SUCCESS;
    tell_end(install, fields, ending, code, vital);
    return vital ? ERROR_INSTALL_FAILURE : ERROR_SUCCESS;
}

__declspec(dllexport) UINT WINAPI RunStep(MSIHANDLE install)
{
    struct fields fields;
    struct text command = { NULL, 0, 0, FALSE };
    UINT result = ERROR_INSTALL_FAILURE;
    if (!fields_read(install, &fields)) return result;
    if (fields.count >= FIRST_ARGUMENT && write_command(&fields, &command)) result = run(install, &fields, &command);
    else report(install, INSTALLMESSAGE_ERROR, L"A step of the package has a command line that is longer than 32766 characters.");
    text_free(&command);
    fields_free(&fields);
    return result;
}
