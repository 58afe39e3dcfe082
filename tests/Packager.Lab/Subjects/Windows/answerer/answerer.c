/*
 * A console program that knows nothing of services: it answers on 127.0.0.1:5092 with its argument, its folder and a variable, writes what
 * it was asked for to its output, ends when its console says so, and fails when it is asked for /fail.
 */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static volatile SOCKET listener = INVALID_SOCKET;

static BOOL WINAPI ended(DWORD event)
{
    printf("answerer is told to end: %s\n", event == CTRL_C_EVENT ? "CTRL_C" : event == CTRL_BREAK_EVENT ? "CTRL_BREAK" : "another event");
    closesocket(listener);
    return TRUE;
}

static void answer(SOCKET visitor, const char *argument)
{
    char request[2048] = "", folder[MAX_PATH] = "", page[4096];
    const char *variable = getenv("ANSWERER_GREETING");
    recv(visitor, request, sizeof request - 1, 0);
    request[strcspn(request, "\r\n")] = 0;
    printf("asked: %s\n", request);
    if (strncmp(request, "GET /fail ", 10) == 0) exit(7);
    GetCurrentDirectoryA(sizeof folder, folder);
    snprintf(page, sizeof page, "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n%s|%s|%s\n", argument, folder, variable ? variable : "");
    send(visitor, page, strlen(page), 0);
    shutdown(visitor, SD_SEND);
    closesocket(visitor);
}

int main(int count, char **arguments)
{
    struct sockaddr_in address = { AF_INET, htons(5092), { { { 127, 0, 0, 1 } } }, { 0 } };
    SOCKET visitor;
    WSADATA data;
    setvbuf(stdout, NULL, _IONBF, 0);
    if (count < 2) return 2;
    SetConsoleCtrlHandler(ended, TRUE);
    WSAStartup(MAKEWORD(2, 2), &data);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 8) != 0) return 1;
    printf("answerer listens\n");
    while ((visitor = accept(listener, NULL, NULL)) != INVALID_SOCKET) answer(visitor, arguments[1]);
    printf("answerer ends\n");
    return 0;
}
