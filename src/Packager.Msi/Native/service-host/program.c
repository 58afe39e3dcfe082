/* The program: in a job of its own, with a console that nobody sees, its output read through a pipe. */
#include "host.h"

static DWORD WINAPI read_output(void *argument)
{
    static char bytes[32768];
    DWORD count;
    while (ReadFile((HANDLE)argument, bytes, sizeof bytes, &count, NULL) && count > 0) journal_write(bytes, count);
    return 0;
}

static DWORD make_job(struct program *program)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    program->job = CreateJobObjectW(NULL, NULL);
    if (program->job == NULL) return journal_say_failure("CreateJobObjectW");
    memset(&limits, 0, sizeof limits);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (SetInformationJobObject(program->job, JobObjectExtendedLimitInformation, &limits, sizeof limits)) return 0;
    return journal_say_failure("SetInformationJobObject");
}

static DWORD create(struct program *program, struct settings *settings, HANDLE input, HANDLE output)
{
    STARTUPINFOW startup;
    PROCESS_INFORMATION made;
    DWORD failure = 0;
    memset(&startup, 0, sizeof startup);
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;
    startup.hStdInput = input;
    startup.hStdOutput = output;
    startup.hStdError = output;
    /* It runs only once it is in the job, so that nothing it starts can be outside. */
    if (!CreateProcessW(settings->program, settings->command, NULL, NULL, TRUE, CREATE_SUSPENDED | CREATE_NO_WINDOW, NULL, *settings->folder != 0 ? settings->folder : NULL, &startup, &made))
        return journal_say_failure("CreateProcessW");
    if (!AssignProcessToJobObject(program->job, made.hProcess)) failure = journal_say_failure("AssignProcessToJobObject");
    else if (ResumeThread(made.hThread) == (DWORD)-1) failure = journal_say_failure("ResumeThread");
    CloseHandle(made.hThread);
    program->process = made.hProcess;
    program->id = made.dwProcessId;
    if (failure != 0) TerminateProcess(made.hProcess, failure);
    return failure;
}

DWORD program_start(struct program *program, struct settings *settings)
{
    SECURITY_ATTRIBUTES inherited = { sizeof inherited, NULL, TRUE };
    HANDLE input, output;
    DWORD failure = make_job(program);
    if (failure != 0) return failure;
    if (!CreatePipe(&program->output, &output, &inherited, 65536)) return journal_say_failure("CreatePipe");
    if (!SetHandleInformation(program->output, HANDLE_FLAG_INHERIT, 0)) return journal_say_failure("SetHandleInformation");
    input = CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, NULL);
    if (input == INVALID_HANDLE_VALUE) return journal_say_failure("CreateFileW of NUL");
    failure = create(program, settings, input, output);
    CloseHandle(input);
    CloseHandle(output);
    if (failure != 0) return failure;
    program->reader = CreateThread(NULL, 0, read_output, program->output, 0, NULL);
    return program->reader == NULL ? journal_say_failure("CreateThread") : 0;
}

BOOL program_ask(const struct program *program, DWORD event)
{
    static WCHAR host[PATH_LENGTH], command[64];
    STARTUPINFOW startup;
    PROCESS_INFORMATION made;
    DWORD code = 1, length = GetModuleFileNameW(NULL, host, PATH_LENGTH);
    BOOL asked;
    if (length == 0 || length >= PATH_LENGTH) {
        journal_say_failure("GetModuleFileNameW");
        return FALSE;
    }
    ask_write(command, program->id, event);
    memset(&startup, 0, sizeof startup);
    startup.cb = sizeof startup;
    if (!CreateProcessW(host, command, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &made)) {
        journal_say_failure("CreateProcessW of the host itself");
        return FALSE;
    }
    asked = WaitForSingleObject(made.hProcess, 5000) == WAIT_OBJECT_0 && GetExitCodeProcess(made.hProcess, &code) && code == 0;
    CloseHandle(made.hThread);
    CloseHandle(made.hProcess);
    if (!asked) {
        SetLastError(code);
        journal_say_failure("sending a console event");
    }
    return asked;
}

DWORD program_finish(struct program *program)
{
    DWORD code = 1;
    if (!TerminateJobObject(program->job, 1)) journal_say_failure("TerminateJobObject");
    WaitForSingleObject(program->process, 5000);
    if (!GetExitCodeProcess(program->process, &code)) journal_say_failure("GetExitCodeProcess");
    WaitForSingleObject(program->reader, 5000);
    return code;
}
