using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql;

/// <summary>A session's settings.</summary>
public sealed class RuntimeConfig
{
    private readonly JavaObject conf;

    internal RuntimeConfig(JavaObject conf) => this.conf = conf;

    /// <summary>Sets one.</summary>
    public void Set(string key, string value) => conf.Do("set", key, value);

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, bool value) => conf.Do("set", key, value);

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, long value) => conf.Do("set", key, value);

    /// <summary>The value of a setting.</summary>
    /// <exception cref="JvmException">It is not set.</exception>
    public string Get(string key) => conf.Text("get", key);

    /// <summary>The value of a setting, or another.</summary>
    public string Get(string key, string defaultValue) => conf.Text("get", key, defaultValue);

    /// <summary>Resets a setting.</summary>
    public void Unset(string key) => conf.Do("unset", key);
}
