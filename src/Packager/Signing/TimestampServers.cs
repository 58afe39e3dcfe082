using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Timestamp servers by RFC 3161 over HTTP (§3.4): each is asked in turn until one answers well.</summary>
/// <param name="servers">Their addresses.</param>
internal sealed class TimestampServers(ImmutableArray<Located<string>> servers) : ITimestamper
{
    private const int MostAnswerBytes = 1 << 20;
    private const string Query = "application/timestamp-query";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public byte[] Stamp(ReadOnlyMemory<byte> signature)
    {
        var faults = new DiagnosticBag();
        foreach (var server in servers)
        {
            var request = Rfc3161TimestampRequest.CreateFromData(signature.Span, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(16), requestSignerCertificates: true);
            if (Ask(server, request, faults) is { } answer && Take(server, request, answer, signature, faults) is { } token) return token;
        }

        // A server that refuses is one cause, a network that is down another: only the latter may pass by itself.
        if (faults.Any(fault => fault.Descriptor == SigningFaults.TimestampRefused)) throw new UserFaultException([.. faults]);
        throw new MachineFaultException([.. faults]);
    }

    private static byte[]? Ask(Located<string> server, Rfc3161TimestampRequest request, DiagnosticBag faults)
    {
        try
        {
            using var client = new HttpClient { Timeout = s_patience, MaxResponseContentBufferSize = MostAnswerBytes };
            using var body = new ByteArrayContent(request.Encode());
            body.Headers.ContentType = new MediaTypeHeaderValue(Query);
            using var message = new HttpRequestMessage(HttpMethod.Post, server.Value) { Content = body };
            using var response = client.SendAsync(message).GetAwaiter().GetResult();
            if (response.IsSuccessStatusCode) return response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            faults.Add(SigningFaults.TimestampUnreachable, server.Location, $"the timestamp server {server.Value} answers with HTTP {(int)response.StatusCode}", "check the address; it must speak RFC 3161");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            faults.Add(SigningFaults.TimestampUnreachable, server.Location, $"the timestamp server {server.Value} cannot be reached: {fault.GetBaseException().Message}",
                "try again, or name another server besides it: 'timestamp' takes a list");
        }

        return null;
    }

    private static byte[]? Take(Located<string> server, Rfc3161TimestampRequest request, byte[] answer, ReadOnlyMemory<byte> signature, DiagnosticBag faults)
    {
        try
        {
            var token = request.ProcessResponse(answer, out _);
            if (token.VerifySignatureForData(signature.Span, out _)) return Token(answer);
            faults.Add(SigningFaults.TimestampRefused, server.Location, $"the timestamp of {server.Value} is not for this signature, or its own signature is wrong");
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            faults.Add(SigningFaults.TimestampRefused, server.Location, $"the timestamp server {server.Value} refused or answered nonsense: {fault.Message}", "check the address; it must speak RFC 3161 and know SHA-256");
        }

        return null;
    }

    // TimeStampResp ::= SEQUENCE { status, timeStampToken }: the token is kept byte for byte.
    private static byte[] Token(byte[] answer)
    {
        var response = new AsnReader(answer, AsnEncodingRules.BER).ReadSequence();
        response.ReadEncodedValue();
        return response.ReadEncodedValue().ToArray();
    }
}
