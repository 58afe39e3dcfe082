/*
 * Says which version it is: on the command line at once, as a Windows service to everybody who asks on 127.0.0.1:5091.
 * --note FILE WORD... adds a line with its words, each in angle brackets, to a file; --fail ends with exit code 3; --hang does not end.
 */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <string.h>

static SERVICE_STATUS_HANDLE handle;
static SOCKET listener = INVALID_SOCKET;

static void tell_manager(DWORD state)
{
    SERVICE_STATUS status = { SERVICE_WIN32_OWN_PROCESS, state, state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0, 0, 0, 0, 0 };
    SetServiceStatus(handle, &status);
}

static void WINAPI control(DWORD request)
{
    if (request != SERVICE_CONTROL_STOP) return;
    tell_manager(SERVICE_STOP_PENDING);
    closesocket(listener);
}

static void answer(SOCKET visitor)
{
    static const char page[] = "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\nteller " VERSION "\n";
    char request[2048];
    recv(visitor, request, sizeof request, 0);
    send(visitor, page, sizeof page - 1, 0);
    shutdown(visitor, SD_SEND);
    closesocket(visitor);
}

static void WINAPI serve(DWORD count, char **names)
{
    struct sockaddr_in address = { AF_INET, htons(5091), { { { 127, 0, 0, 1 } } }, { 0 } };
    SOCKET visitor;
    WSADATA data;
    (void)count;
    handle = RegisterServiceCtrlHandlerA(names[0], control);
    WSAStartup(MAKEWORD(2, 2), &data);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 8) == 0) {
        tell_manager(SERVICE_RUNNING);
        while ((visitor = accept(listener, NULL, NULL)) != INVALID_SOCKET) answer(visitor);
    }
    tell_manager(SERVICE_STOPPED);
}

static int note(int count, char **words)
{
    FILE *file = fopen(words[0], "a");
    if (file == NULL) return 4;
    for (int i = 1; i < count; i++) {
        fprintf(file, "<%s>", words[i]);
        printf("noted %s\n", words[i]);
    }
    fprintf(file, "\n");
    return fclose(file);
}

int main(int count, char **arguments)
{
    SERVICE_TABLE_ENTRYA services[] = { { "teller", serve }, { NULL, NULL } };
    if (count > 1 && strcmp(arguments[1], "--serve") == 0) return !StartServiceCtrlDispatcherA(services);
    if (count > 1 && strcmp(arguments[1], "--fail") == 0) return fprintf(stderr, "it cannot be done\r\nno newline at the end"), 3;
    if (count > 2 && strcmp(arguments[1], "--note") == 0) return note(count - 2, arguments + 2);
    if (count > 1 && strcmp(arguments[1], "--hang") == 0) Sleep(INFINITE);
    printf("teller %s\n", VERSION);
    return 0;
}
