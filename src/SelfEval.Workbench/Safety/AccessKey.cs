using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace SelfEval.Workbench.Safety;

/// <summary>
/// The key that is asked for where the workbench listens to others (访问口令): compared in constant time, few tries a minute. A browser that gave
/// it gets a token of its own; programs send the key with each call.
/// </summary>
internal sealed class AccessKey(WorkbenchOptions options) : IDisposable
{
    public const string Header = "X-Api-Key";
    public const string Cookie = "selfeval-pass";
    public const int TriesAMinute = 10;

    private readonly byte[]? _hash = options.Key is { } key ? Hash(key) : null;
    private readonly ConcurrentDictionary<string, byte> _tokens = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool IsAskedFor => _hash is not null;

    /// <summary>True where the request bears the key or the token of a browser that gave it.</summary>
    public bool Admits(HttpRequest request) =>
        !IsAskedFor || (request.Cookies[Cookie] is { } token && _tokens.ContainsKey(token)) || (request.Headers[Header].ToString() is { Length: > 0 } key && IsKey(request, key) is true);

    /// <summary>True for the right key, false for another, null where this address has tried too often.</summary>
    public bool? IsKey(HttpRequest request, string key)
    {
        bool isRight = CryptographicOperations.FixedTimeEquals(Hash(key), _hash);
        if (IsExhausted(request))
        {
            return null;
        }

        if (!isRight)
        {
            using RateLimitLease lease = _tries.AttemptAcquire(AddressOf(request));
        }

        return isRight;
    }

    /// <summary>True where the address of the request has no try left this minute; not even the right key is taken then.</summary>
    public bool IsExhausted(HttpRequest request) => _tries.GetStatistics(AddressOf(request)) is { CurrentAvailablePermits: 0 };

    public string NewToken()
    {
        string token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        _tokens[token] = 0;
        return token;
    }

    public void Dispose() => _tries.Dispose();

    private static string AddressOf(HttpRequest request) => request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
