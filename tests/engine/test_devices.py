from __future__ import annotations

import pytest
import torch

from euromine_qgis.engine import devices
from euromine_qgis.engine.devices import choose_device, fast_half
from euromine_qgis.engine.errors import DeviceError


def test_devices(monkeypatch):
    assert choose_device("cpu")[0].type == "cpu"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "no GPU found" in why
    with pytest.raises(DeviceError, match="cuda"):
        choose_device("cuda")


def test_a_gpu_that_does_not_work_is_passed_over(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(devices, "_trial", lambda name: "no kernel image")
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "cuda does not work: no kernel image" in why
    with pytest.raises(DeviceError, match="no kernel image"):
        choose_device("cuda")


def test_half_precision_is_for_graphics_cards():
    assert fast_half(torch.device("cuda")) is torch.float16
    assert fast_half(torch.device("cpu")) is fast_half(torch.device("mps")) is None
